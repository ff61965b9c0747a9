import type { NodeJson } from '../document-json.ts'
import { cleanText } from './clean-text.ts'

/** Plain text as paragraphs, its signs untouched: where empty lines part it, each part is one with its line breaks kept; without any, each line is one. */
export function textBlocks(text: string): NodeJson[] {
  const clean = cleanText(text).replace(/[ \t]+$/gm, '')
  const parted = /\n[ \t]*\n/.test(clean.trim())
  const parts = clean.split(parted ? /\n[ \t]*(?:\n[ \t]*)+/ : /\n/)
  return parts.map(part => part.replace(/^\n+|\n+$/g, '')).flatMap(part => (part.trim() ? [paragraphOf(part)] : []))
}

function paragraphOf(part: string): NodeJson {
  const content = part.split('\n').flatMap((line, index): NodeJson[] => {
    const text: NodeJson[] = line ? [{ type: 'text', text: line }] : []
    return index > 0 ? [{ type: 'hardBreak' }, ...text] : text
  })
  return { type: 'paragraph', content }
}
