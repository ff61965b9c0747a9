/** English words of suggested changes. */
export const suggestions = {}
