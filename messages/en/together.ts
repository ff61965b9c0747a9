/** English words of writing together. */
export const together = {}
