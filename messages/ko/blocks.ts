/** Korean words of the blocks of a text. */
export const blocks = {}
