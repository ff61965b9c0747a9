import { childrenOf, type NodeJson } from '../document-json.ts'

/** `blocks` as a list item holds them: a paragraph first, no headings. */
export function inItem(blocks: NodeJson[]): NodeJson[] {
  const fitting = blocks.map(block => (block.type === 'heading' ? paragraphOf(block) : block))
  return fitting[0]?.type === 'paragraph' ? fitting : [{ type: 'paragraph' }, ...fitting]
}

/** `blocks` as a table cell holds them: paragraphs alone, at least one. */
export function inCell(blocks: NodeJson[]): NodeJson[] {
  const paragraphs = blocks.flatMap(paragraphsIn)
  return paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }]
}

function paragraphsIn(block: NodeJson): NodeJson[] {
  if (block.type === 'paragraph') return [block]
  if (block.type === 'heading' || block.type === 'pullquote') return [paragraphOf(block)]
  return childrenOf(block).flatMap(paragraphsIn)
}

function paragraphOf(block: NodeJson): NodeJson {
  const content = childrenOf(block)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}
