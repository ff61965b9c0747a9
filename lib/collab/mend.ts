import * as Y from 'yjs'
import { clashingMarks } from '#lib/document/clashing-marks.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { mendHead } from './mend-head.ts'
import { mendTable } from './mend-table.ts'

const MOST_PICTURES = 12
/** Below this nothing is valid any more, whatever is mended. */
const DEEPEST = 40
const NEVER_EMPTY = [
  ...['bulletList', 'orderedList', 'listItem', 'blockquote', 'callout', 'internalNote'],
  ...['gallery', 'table'],
]

/** What must be so in a block beyond having something in it; each runs when all inside it is right. */
const RULES: Record<string, (block: Y.XmlElement, parent: Y.XmlFragment, index: number) => void> = {
  listItem: startsWithParagraph,
  tableCell: startsWithParagraph,
  tableHeader: startsWithParagraph,
  figure: hasOneCaption,
  gallery: hasTwoToTwelve,
}

/**
 * Puts right what two valid changes can leave behind together: a list, a callout or a cell whose last parts went one by
 * one, a gallery of one picture, a text without a block, rows of unlike width, the whole head twice. No text is taken out. Gives the change as an
 * update; null when there was nothing. Only the server does this: two of them would put the same thing in twice.
 */
export function mend(doc: Y.Doc): Uint8Array | null {
  const fragment = doc.getXmlFragment(DOCUMENT_FRAGMENT)
  const changes: Uint8Array[] = []
  const note = (update: Uint8Array) => changes.push(update)
  doc.on('update', note)
  doc.transact(() => {
    mendInside(fragment, 0, { filled: 0 })
    mendHead(fragment)
  })
  doc.off('update', note)
  return changes[0] ?? null
}

function mendInside(parent: Y.XmlFragment, depth: number, sum: { filled: number }): void {
  if (depth > DEEPEST) return
  for (let index = parent.length - 1; index >= 0; index -= 1) {
    const child = parent.get(index)
    if (child instanceof Y.XmlText) liftClashes(child)
    if (!(child instanceof Y.XmlElement)) continue
    mendInside(child, depth + 1, sum)
    if (child.length === 0 && NEVER_EMPTY.includes(child.nodeName)) parent.delete(index, 1)
    else if (child.nodeName === 'table') sum.filled = mendTable(child, sum.filled)
    else RULES[child.nodeName]?.(child, parent, index)
  }
}

function liftClashes(text: Y.XmlText): void {
  for (const { index, length, losers } of clashingMarks(text)) {
    text.format(index, length, Object.fromEntries(losers.map(name => [name, null])))
  }
}

function startsWithParagraph(block: Y.XmlElement): void {
  const first = block.length > 0 ? block.get(0) : null
  if (!(first instanceof Y.XmlElement && first.nodeName === 'paragraph')) {
    block.insert(0, [new Y.XmlElement('paragraph')])
  }
}

function hasOneCaption(figure: Y.XmlElement): void {
  if (figure.length === 0) figure.push([new Y.XmlElement('caption')])
  const [caption, ...others] = figure.toArray() as Y.XmlElement[]
  for (const other of others) caption?.push(copiesOf(other))
  if (others.length > 0) figure.delete(1, others.length)
}

function hasTwoToTwelve(gallery: Y.XmlElement, parent: Y.XmlFragment, index: number): void {
  if (gallery.length === 1) {
    parent.insert(index, copiesOf(gallery))
    parent.delete(index + 1, 1)
  }
  const surplus = gallery.length - MOST_PICTURES
  if (surplus <= 0) return
  const rest = copiesOf(gallery).slice(MOST_PICTURES)
  gallery.delete(MOST_PICTURES, surplus)
  if (surplus === 1) {
    parent.insert(index + 1, rest)
    return
  }
  const second = new Y.XmlElement('gallery')
  second.insert(0, rest)
  parent.insert(index + 1, [second])
  hasTwoToTwelve(second, parent, index + 1)
}

/** A shared type cannot move: what must stand elsewhere is put there anew. */
function copiesOf(block: Y.XmlElement): (Y.XmlElement | Y.XmlText)[] {
  return block.toArray().map(child => (child as Y.XmlElement).clone())
}
