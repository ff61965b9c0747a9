/** Korean words of the picture library. */
export const media = {}
