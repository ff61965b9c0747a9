import type { Node } from '@tiptap/pm/model'

/** The words between two places as readers would get them, a line for each block: without notes of the desk and without what is only suggested. */
export function wordsOf(doc: Node, from = 0, to = doc.content.size): string {
  let text = ''
  doc.nodesBetween(from, to, (node, position) => {
    if (isUnread(node)) return false
    if (node.isTextblock && text !== '' && !text.endsWith('\n')) text += '\n'
    if (node.type.name === 'mention') text += String(node.attrs.label)
    if (node.isText && !node.marks.some(({ type }) => type.name === 'insertion')) {
      text += node.text?.slice(Math.max(0, from - position), to - position) ?? ''
    }
    return true
  })
  return text
}

/** Blocks whose words are none of the text's. */
export function isUnread({ type }: Node): boolean {
  return type.name === 'internalNote' || type.name === 'newsletterCta'
}
