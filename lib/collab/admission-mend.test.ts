import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import { isWhole } from '#lib/document/is-whole.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { documentFromYDoc, replaceDocument, updateFromDocument } from '#lib/document/ydoc.ts'
import { Admission } from './admission.ts'

const figure = (mediaId: string): NodeJson => ({
  type: 'figure',
  attrs: { mediaId, alt: '', credit: null, layout: 'normal' },
  content: [{ type: 'caption', content: [{ type: 'text', text: mediaId }] }],
})
const documentOf = (...ids: string[]): DocumentJson =>
  parseDocument({
    type: 'doc',
    content: [
      ...[{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }],
      { type: 'gallery', content: ids.map(figure) },
    ],
  })

it('puts a change and its mending into the live document at once: nobody sees the one without the other', async () => {
  const start = updateFromDocument(documentOf('a', 'b', 'c'))
  const [live, one, other] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  for (const doc of [live, one, other]) Y.applyUpdate(doc, start)
  const admission = new Admission(live)
  const seen: boolean[] = []
  const authors: unknown[] = []
  live.on('update', (_, origin) => {
    seen.push(isWhole(live))
    authors.push(origin)
  })
  replaceDocument(one, documentOf('b', 'c'))
  replaceDocument(other, documentOf('a', 'c'))
  const send = async (from: Y.Doc, author: string) => {
    const update = Y.encodeStateAsUpdate(from)
    await admission.admit(update, null, author)
    Y.applyUpdate(live, update, author)
  }
  await Promise.all([send(one, 'one'), send(other, 'other')])
  expect(seen.length).toBeGreaterThan(0)
  expect(seen).not.toContain(false)
  expect(authors).toEqual(['one', 'other'])
  expect(parseDocument(documentFromYDoc(live)).content.at(-1)).toEqual(figure('c'))
})
