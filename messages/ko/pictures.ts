/** Korean words of pictures while writing. */
export const pictures = {}
