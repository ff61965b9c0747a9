import blocks from './blocks/look.module.css'
import pictures from './pictures/in-text.module.css'
import text from './text.module.css'
import writing from './writing.module.css'

/** The class of what holds the text, in the editor and in its read-only view. */
export const pageClass = `${text.page} ${blocks.page} ${writing.page} ${pictures.page}`
