import type * as Y from 'yjs'
import { DOCUMENT_FRAGMENT, documentFromYDoc } from '#lib/document/ydoc.ts'

export type Tree = { type?: string; text?: string; attrs?: Record<string, unknown>; content?: Tree[] }

/** Where words stand beside the text, by kind of block. */
const WORDS_OF: Record<string, string[]> = {
  blockquote: ['cite'],
  pullquote: ['attribution'],
  embed: ['url'],
  figure: ['alt'],
  newsletterCta: ['heading', 'text', 'button'],
}
const INLINE = ['text', 'hardBreak', 'mention']

/** The text of each block that holds some, in reading order, and what was written beside it: what a person would recognise as theirs. */
export function textBlocks(document: unknown): string[] {
  const tree = (document ?? {}) as Tree
  const { content = [] } = tree
  const isText = content.some(({ type = '' }) => INLINE.includes(type))
  const inside = isText ? [content.map(wordsOf).join('')] : content.flatMap(textBlocks)
  return [...inside, ...beside(tree)].filter(text => text.trim())
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

function wordsOf({ type, text, attrs }: Tree): string {
  if (type === 'hardBreak') return '\n'
  return type === 'mention' ? String(attrs?.label ?? '') : (text ?? '')
}

function beside({ type = '', attrs = {} }: Tree): string[] {
  return (WORDS_OF[type] ?? []).flatMap(name => attrs[name] ?? []).filter(value => typeof value === 'string')
}
