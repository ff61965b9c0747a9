import type { Node } from '@tiptap/pm/model'
import { type FindOptions, findText } from '#lib/document/find-text.ts'

export type Match = { from: number; to: number }

/** Every place of the document that holds `query`: within one block, but across its marks; never across a mention or a line break. */
export function findMatches(doc: Node, query: string, options: FindOptions): Match[] {
  const found: Match[] = []
  if (query === '') return found
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    let text = ''
    node.forEach(child => {
      text += child.isText ? child.text : '\uFFFC'.repeat(child.nodeSize)
    })
    const start = position + 1
    for (const { from, to } of findText(text, query, options)) found.push({ from: start + from, to: start + to })
    return false
  })
  return found
}
