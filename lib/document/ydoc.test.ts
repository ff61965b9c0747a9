import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryDocument } from './arbitrary-document.ts'
import type { DocumentJson } from './document-json.ts'
import { documentOf, everything, paragraph } from './sample-document.ts'
import { parseDocument } from './validate.ts'
import {
  DOCUMENT_FRAGMENT,
  documentFromUpdates,
  documentFromYDoc,
  replaceDocument,
  updateFromDocument,
} from './ydoc.ts'

function sharedFrom(doc: DocumentJson): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, updateFromDocument(doc))
  return ydoc
}

const textOf = (ydoc: Y.Doc, block: number) =>
  (ydoc.getXmlFragment(DOCUMENT_FRAGMENT).get(block) as Y.XmlElement).get(0) as Y.XmlText

describe('JSON to Y and back', () => {
  it('keeps every node, mark and attribute', () => {
    expect(parseDocument(documentFromUpdates([updateFromDocument(everything)]))).toEqual(everything)
  })

  it('keeps empty blocks, runs of different marks and breaks at either end', () => {
    const doc = documentOf(
      { type: 'paragraph' },
      {
        type: 'paragraph',
        content: [
          { type: 'hardBreak' },
          { type: 'hardBreak' },
          { type: 'text', text: '가', marks: [{ type: 'bold' }] },
          { type: 'text', text: '나', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: '다' },
          { type: 'hardBreak' },
        ],
      },
      { type: 'heading', attrs: { level: 3 } },
    )
    expect(parseDocument(documentFromYDoc(sharedFrom(doc)))).toEqual(doc)
  })

  it('keeps overlapping comment threads on one text', () => {
    const marks = ['b', 'a', 'c'].map(thread => ({ type: 'comment', attrs: { thread } }))
    const doc = documentOf({ type: 'paragraph', content: [{ type: 'text', text: '말', marks }] })
    expect(parseDocument(documentFromYDoc(sharedFrom(doc)))).toEqual(doc)
  })

  it('survives for random documents', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => {
        expect(parseDocument(documentFromUpdates([updateFromDocument(doc)]))).toEqual(doc)
      }),
      { numRuns: 200 },
    )
  })

  it('reads without deleting what the schema does not know', () => {
    const ydoc = sharedFrom(everything)
    const fragment = ydoc.getXmlFragment(DOCUMENT_FRAGMENT)
    fragment.insert(3, [new Y.XmlElement('hologram')])
    const before = Y.encodeStateAsUpdate(ydoc)
    expect(() => parseDocument(documentFromYDoc(ydoc))).toThrow('no such node')
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before)
  })

  it('refuses a shared type of another kind', () => {
    const ydoc = new Y.Doc()
    ydoc.getMap(DOCUMENT_FRAGMENT).set('a', 1)
    expect(() => documentFromYDoc(ydoc)).toThrow('cannot be read')
  })
})

describe('replaceDocument', () => {
  it('makes any document into any other, in one transaction', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const ydoc = sharedFrom(before)
        let updates = 0
        ydoc.on('update', () => {
          updates += 1
        })
        replaceDocument(ydoc, after)
        expect(parseDocument(documentFromYDoc(ydoc))).toEqual(after)
        expect(updates).toBeLessThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })

  it('writes nothing when nothing changed', () => {
    const ydoc = sharedFrom(everything)
    const before = Y.encodeStateVector(ydoc)
    replaceDocument(ydoc, everything)
    expect(Y.encodeStateVector(ydoc)).toEqual(before)
  })

  it('keeps the typing of a colleague in blocks that stay, also when others come and go around them', () => {
    const ydoc = sharedFrom(documentOf(paragraph('하나'), paragraph('둘'), paragraph('셋'), paragraph('넷')))
    const colleague = new Y.Doc()
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(ydoc))
    replaceDocument(
      ydoc,
      documentOf(paragraph('새'), paragraph('하나'), paragraph('둘'), paragraph('넷'), paragraph('끝')),
    )
    textOf(colleague, 4).insert(1, ' 그리고')
    textOf(colleague, 6).insert(1, '!')
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(colleague))
    const expected = documentOf(...['새', '하나', '둘 그리고', '넷!', '끝'].map(paragraph))
    expect(parseDocument(documentFromYDoc(ydoc))).toEqual(expected)
  })

  it('changes one character without cutting an emoji', () => {
    const ydoc = sharedFrom(documentOf(paragraph('a😀b')))
    replaceDocument(ydoc, documentOf(paragraph('a😁b')))
    expect(parseDocument(documentFromYDoc(ydoc))).toEqual(documentOf(paragraph('a😁b')))
  })

  it('repairs a shared document that holds an unknown node', () => {
    const ydoc = sharedFrom(everything)
    ydoc.getXmlFragment(DOCUMENT_FRAGMENT).insert(1, [new Y.XmlElement('hologram')])
    replaceDocument(ydoc, everything)
    expect(parseDocument(documentFromYDoc(ydoc))).toEqual(everything)
  })
})
