import * as Y from 'yjs'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'

const HEAD = ['title', 'deck', 'keyPoints']
const NEVER_EMPTY = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'internalNote']

/**
 * Puts right what two valid changes can leave behind together: a list whose last items went one by one, a text without
 * a block. Editors do the same with what they cannot show. Gives the change as an update; null when there was nothing.
 */
export function mend(doc: Y.Doc): Uint8Array | null {
  const fragment = doc.getXmlFragment(DOCUMENT_FRAGMENT)
  const before = Y.encodeStateVector(doc)
  let mended = false
  doc.transact(() => {
    mended = dropEmpty(fragment)
    if (fragment.toArray().every(isHead)) {
      fragment.push([new Y.XmlElement('paragraph')])
      mended = true
    }
  })
  return mended ? Y.encodeStateAsUpdate(doc, before) : null
}

function dropEmpty(parent: Y.XmlFragment): boolean {
  let dropped = false
  for (let index = parent.length - 1; index >= 0; index -= 1) {
    const child = parent.get(index)
    if (!(child instanceof Y.XmlElement)) continue
    if (dropEmpty(child)) dropped = true
    if (child.length > 0 || !NEVER_EMPTY.includes(child.nodeName)) continue
    parent.delete(index, 1)
    dropped = true
  }
  return dropped
}

function isHead(node: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  return node instanceof Y.XmlElement && HEAD.includes(node.nodeName)
}
