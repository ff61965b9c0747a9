/** Korean words of comments. */
export const comments = {}
