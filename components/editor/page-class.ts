import text from './text.module.css'
import writing from './writing.module.css'

/** The class of what holds the text, in the editor and in its read-only view. */
export const pageClass = `${text.page} ${writing.page}`
