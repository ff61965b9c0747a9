import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { schema } from '#lib/document/schema.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc, replaceDocument } from '#lib/document/ydoc.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import type { Place } from './comment.ts'
import { markQuotes, quoteOf } from './quotes.ts'

type Marked = { update: Uint8Array; quote: string }

/**
 * The change that puts the mark of `thread` on the words of `place`: formatting alone, never a letter. Given the updates
 * that make up the live document of `epoch`. Null when the words cannot be found, or stand there more than once.
 */
export function markWords(
  updates: Uint8Array[],
  epoch: number,
  { quote, anchor }: Place,
  thread: string,
): Marked | null {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  const anchored = anchor?.epoch === epoch && format(doc, anchor, thread)
  if (!anchored) markOnce(doc, quote, thread)
  const marked = quoteIn(doc, thread)
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return marked ? { update, quote: marked } : null
}

function format(doc: Y.Doc, { first, last }: { first: string; last: string }, thread: string): boolean {
  const [from, to] = [resolve(doc, first, 0), resolve(doc, last, -1)]
  if (!from || !to) return false
  const texts = textsIn(doc.getXmlFragment(DOCUMENT_FRAGMENT))
  const [start, end] = [texts.indexOf(from.text), texts.indexOf(to.text)]
  if (start < 0 || end < start || (start === end && from.index >= to.index)) return false
  const attributes = attributesOf(thread)
  doc.transact(() => {
    for (const text of texts.slice(start, end + 1)) {
      const [begin, stop] = [text === from.text ? from.index : 0, text === to.text ? to.index : text.length]
      if (stop > begin) text.format(begin, stop - begin, attributes)
    }
  })
  return true
}

function resolve(doc: Y.Doc, point: string, assoc: 0 | -1): { text: Y.XmlText; index: number } | null {
  try {
    const position = Y.decodeRelativePosition(Buffer.from(point, 'base64'))
    position.assoc = assoc
    const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
    return found?.type instanceof Y.XmlText ? { text: found.type, index: found.index } : null
  } catch {
    // Bytes of a client: what is no position points nowhere, and the words are looked for instead.
    return null
  }
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap(child => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}

/** The mark as the binding writes it: it names marks that may overlap by a hash of its own. */
function attributesOf(thread: string): Record<string, unknown> {
  const probe = new Y.Doc()
  const fragment = probe.getXmlFragment(DOCUMENT_FRAGMENT)
  const paragraph = schema.node('paragraph', null, [schema.text('x', [schema.mark('comment', { thread })])])
  prosemirrorToYXmlFragment(schema.nodeFromJSON({ type: 'doc', content: [paragraph.toJSON()] }), fragment)
  const [written] = textsIn(fragment)
  const attributes = written?.toDelta()[0]?.attributes as Record<string, unknown>
  probe.destroy()
  return attributes
}

function markOnce(doc: Y.Doc, quote: string, thread: string): void {
  const document = validIn(doc)
  if (document) replaceDocument(doc, parseDocument(markQuotes(document, [{ thread, quote }])))
}

function quoteIn(doc: Y.Doc, thread: string): string {
  const document = validIn(doc)
  return document ? quoteOf(document, thread) : ''
}

function validIn(doc: Y.Doc): DocumentJson | null {
  try {
    return parseDocument(documentFromYDoc(doc))
  } catch (error) {
    if (!isAppError(error)) throw error
    // A text that was broken before is not made worse: the thread keeps its quote alone.
    return null
  }
}
