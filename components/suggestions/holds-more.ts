import type { Node } from '@tiptap/pm/model'

/** True when a range holds, whole, what cannot be struck as words are: a picture, a table, a line. */
export function holdsMore(doc: Node, from: number, to: number): boolean {
  let found = false
  doc.nodesBetween(from, to, (node, pos) => {
    const isWhole = pos >= from && pos + node.nodeSize <= to
    if (isWhole && !node.isText && (node.isLeaf || ['figure', 'table'].includes(node.type.name))) found = true
    return !found
  })
  return found
}
