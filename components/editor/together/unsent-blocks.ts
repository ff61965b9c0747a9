import * as Y from 'yjs'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { type Tree, textBlocks } from '../text-blocks.ts'

const INLINE = ['hardBreak', 'mention']

/** The text of each block in which something is newer than what the server confirmed by the state vector `confirmed`; every block when it has confirmed nothing. */
export function unsentBlocks(doc: Y.Doc, confirmed: Uint8Array | null): string[] {
  const seen = confirmed ? Y.decodeStateVector(confirmed) : new Map<number, number>()
  const isNew = (item: Y.Item | null) =>
    item !== null && !item.deleted && (seen.get(item.id.client) ?? 0) < item.id.clock + item.length
  const blocks = doc.getXmlFragment(DOCUMENT_FRAGMENT).toArray()
  return textBlocks({ content: blocks.flatMap(block => newIn(block as Y.XmlElement, isNew)) })
}

type IsNew = (item: Y.Item | null) => boolean

/** A tree of only those blocks that hold something new, each whole. */
function newIn(block: Y.XmlElement, isNew: IsNew): Tree[] {
  const children = block.toArray() as (Y.XmlElement | Y.XmlText)[]
  const { nodeName: type } = block
  if (children.some(isInline)) {
    return children.some(child => isNewText(child, isNew)) ? [{ type, content: children.map(wordsOf) }] : []
  }
  const content = children.flatMap(child => newIn(child as Y.XmlElement, isNew))
  return [{ type, content, ...(isNew(block._item) && { attrs: block.getAttributes() }) }]
}

function isInline(child: Y.XmlElement | Y.XmlText): boolean {
  return child instanceof Y.XmlText || INLINE.includes(child.nodeName)
}

function isNewText(child: Y.XmlElement | Y.XmlText, isNew: IsNew): boolean {
  if (!(child instanceof Y.XmlText)) return isNew(child._item)
  for (let item = child._start; item; item = item.right) if (item.countable && isNew(item)) return true
  return false
}

function wordsOf(child: Y.XmlElement | Y.XmlText): Tree {
  if (!(child instanceof Y.XmlText)) return { type: child.nodeName, attrs: child.getAttributes() }
  const text = (child.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('')
  return { type: 'text', text }
}
