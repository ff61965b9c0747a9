/** English words of pictures while writing. */
export const pictures = {}
