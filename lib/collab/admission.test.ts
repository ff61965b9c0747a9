import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc, replaceDocument, updateFromDocument } from '#lib/document/ydoc.ts'
import { Admission, Refusal } from './admission.ts'

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string): NodeJson => ({ type: 'listItem', content: [paragraph(text)] })
const list = (...items: NodeJson[]): NodeJson => ({ type: 'bulletList', content: items })
const documentOf = (...blocks: NodeJson[]): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, ...blocks],
})

function make(document: DocumentJson) {
  const start = updateFromDocument(document)
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as [Y.Doc, Y.Doc, Y.Doc]
  for (const doc of docs) Y.applyUpdate(doc, start)
  const [live, a, b] = docs
  const admission = new Admission(live)
  const send = async (from: Y.Doc) => {
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(live))
    await admission.admit(update)
    Y.applyUpdate(live, update)
  }
  return { live, a, b, admission, send }
}

const settled = () => new Promise(resolve => setTimeout(resolve, 20))

it('mends a list whose last items two people took out at the same time', async () => {
  const { live, a, b, send } = make(documentOf(paragraph('글'), list(item('하나'), item('둘'))))
  replaceDocument(a, documentOf(paragraph('글'), list(item('둘'))))
  replaceDocument(b, documentOf(paragraph('글과 더'), list(item('하나'))))
  await Promise.all([send(a), send(b)])
  await settled()
  const { content } = parseDocument(documentFromYDoc(live))
  expect(content.map(({ type }) => type)).toEqual(['title', 'deck', 'keyPoints', 'paragraph'])
  expect(JSON.stringify(content)).toContain('글과 더')
})

it('mends a text whose last blocks two people took out at the same time', async () => {
  const { live, a, b, send } = make(documentOf(paragraph('하나'), paragraph('둘')))
  a.getXmlFragment(DOCUMENT_FRAGMENT).delete(3, 1)
  b.getXmlFragment(DOCUMENT_FRAGMENT).delete(4, 1)
  await send(a)
  await send(b)
  await settled()
  expect(parseDocument(documentFromYDoc(live)).content.at(-1)).toEqual({ type: 'paragraph' })
})

it('goes on after a refusal, for the one who was refused too', async () => {
  const { live, a, b, send } = make(documentOf(paragraph('글')))
  a.getXmlFragment(DOCUMENT_FRAGMENT).push([new Y.XmlElement('youtube')])
  const bad = send(a)
  replaceDocument(b, documentOf(paragraph('글이 길다')))
  await expect(bad).rejects.toEqual(new Refusal('/content/4/type'))
  await send(b)
  const again = new Y.Doc()
  Y.applyUpdate(again, Y.encodeStateAsUpdate(live))
  replaceDocument(again, documentOf(paragraph('글이 더 길다')))
  await send(again)
  expect(JSON.stringify(documentFromYDoc(live))).toContain('글이 더 길다')
})

it('refuses bytes that are no update', async () => {
  const { admission } = make(documentOf(paragraph('글')))
  await expect(admission.admit(new Uint8Array([9, 9, 9, 9]))).rejects.toBeInstanceOf(Refusal)
})

it('keeps nothing that hangs on what is not there, and lets everybody write on', async () => {
  const { live, a, b, admission, send } = make(documentOf(paragraph('글')))
  replaceDocument(a, documentOf(paragraph('글이 길다')))
  const seen = Y.encodeStateVector(a)
  replaceDocument(a, documentOf(paragraph('글이 길다'), list(item('하나'), item('둘'))))
  const ahead = Y.encodeStateAsUpdate(a, seen)
  expect(admission.lacksGroundFor(ahead)).toBe(true)
  await admission.admit(ahead)
  Y.applyUpdate(live, ahead)
  expect(live.store.pendingStructs).toBeNull()
  replaceDocument(b, documentOf(paragraph('글'), paragraph('남의 글')))
  await send(b)
  expect(JSON.stringify(documentFromYDoc(live))).not.toContain('하나')
  const all = Y.encodeStateAsUpdate(a, Y.encodeStateVector(live))
  expect(admission.lacksGroundFor(all)).toBe(false)
  await send(a)
  for (const text of ['글이 길다', '하나', '남의 글']) expect(JSON.stringify(documentFromYDoc(live))).toContain(text)
})

it('does not blame a writer for what was broken before', async () => {
  const { live, a, admission, send } = make(documentOf(paragraph('글')))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(live))
  other.getXmlFragment(DOCUMENT_FRAGMENT).delete(0, 1)
  const change = Y.encodeStateAsUpdate(other, Y.encodeStateVector(live))
  admission.follow(change)
  Y.applyUpdate(live, change)
  replaceDocument(a, documentOf(paragraph('글을 고친다')))
  await send(a)
  expect(JSON.stringify(documentFromYDoc(live))).toContain('고친다')
})
