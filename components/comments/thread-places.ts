import type { Node } from '@tiptap/pm/model'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'

/** Where the words of a thread stand in the text. `marked` is false for words that were only found again by their quote. */
export type ThreadPlace = { from: number; to: number; marked: boolean }

/** The place of each open thread that has one: its mark, or else its quote where that stands exactly once. */
export function threadPlaces(doc: Node, threads: ThreadView[]): Map<string, ThreadPlace> {
  const open = threads.filter(({ resolved, quote }) => !resolved && quote)
  const places = new Map<string, ThreadPlace>()
  doc.descendants((node, pos) => {
    for (const { type, attrs } of node.marks) {
      const { thread } = attrs
      if (type.name !== 'comment' || !open.some(({ id }) => id === thread)) continue
      const before = places.get(thread)
      places.set(thread, { from: before?.from ?? pos, to: pos + node.nodeSize, marked: true })
    }
  })
  const lost = open.filter(({ id }) => !places.has(id))
  if (lost.length === 0) return places
  const { text, starts } = flatten(doc)
  for (const { id, quote } of lost) {
    const at = quote ? text.indexOf(quote) : -1
    if (!quote || at < 0 || text.indexOf(quote, at + 1) >= 0) continue
    const [from, last] = [positionAt(starts, at), positionAt(starts, at + quote.length - 1)]
    if (from !== null && last !== null) places.set(id, { from, to: last + 1, marked: false })
  }
  return places
}

/** The words of a range as the server keeps them: blocks and line breaks as line feeds, mentions by their label. */
export function wordsIn(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', leaf => (leaf.type.name === 'mention' ? String(leaf.attrs.label) : '\n'))
}

type Start = { at: number; pos: number; length: number }

function flatten(doc: Node): { text: string; starts: Start[] } {
  const starts: Start[] = []
  let text = ''
  doc.descendants((node, pos) => {
    if (node.isText) {
      starts.push({ at: text.length, pos, length: node.text?.length ?? 0 })
      text += node.text
    } else if (node.type.name === 'mention') text += String(node.attrs.label)
    else if (node.type.name === 'hardBreak') text += '\n'
    else if (node.isBlock && text && !text.endsWith('\n')) text += '\n'
  })
  return { text, starts }
}

function positionAt(starts: Start[], at: number): number | null {
  const start = starts.find(start => start.at <= at && at < start.at + start.length)
  return start ? start.pos + at - start.at : null
}
