/** English words of pasting and importing. */
export const pasting = {}
