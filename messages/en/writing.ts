/** English words of the working view. */
export const writing = {}
