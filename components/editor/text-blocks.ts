import type * as Y from 'yjs'
import { DOCUMENT_FRAGMENT, documentFromYDoc } from '#lib/document/ydoc.ts'

type Tree = { type?: string; text?: string; content?: Tree[] }

/** The text of each block that holds some, in reading order: what a person would recognise as their paragraphs. */
export function textBlocks(document: unknown): string[] {
  const { content = [] } = (document ?? {}) as Tree
  const isText = content.some(({ type }) => type === 'text' || type === 'hardBreak')
  if (!isText) return content.flatMap(textBlocks)
  const text = content.map(child => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join('')
  return text.trim() ? [text] : []
}

/** The same of a shared document; nothing while it is empty. */
export function blocksOf(doc: Y.Doc): string[] {
  return doc.getXmlFragment(DOCUMENT_FRAGMENT).length === 0 ? [] : textBlocks(documentFromYDoc(doc))
}

/** The blocks of `mine` that `present` does not hold, each counted as often as it stands there. */
export function missingBlocks(mine: string[], present: string[]): string[] {
  const left = new Map<string, number>()
  for (const block of present) left.set(block, (left.get(block) ?? 0) + 1)
  return mine.filter(block => {
    const count = left.get(block) ?? 0
    if (count > 0) left.set(block, count - 1)
    return count === 0
  })
}
