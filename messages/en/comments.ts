/** English words of comments. */
export const comments = {}
