import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { arbitraryDocument } from '#lib/document/arbitrary-document.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'
import { isWhole } from '#lib/document/is-whole.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc, replaceDocument, updateFromDocument } from '#lib/document/ydoc.ts'
import { editAtRandom } from './edit-at-random.ts'
import { mend } from './mend.ts'

const RUNS = process.env.STET_LONG ? 5_000 : 100

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const figure = (mediaId: string): NodeJson => ({
  type: 'figure',
  attrs: { mediaId, alt: '', credit: null, layout: 'normal' },
  content: [{ type: 'caption', content: [{ type: 'text', text: `설명 ${mediaId}` }] }],
})
const gallery = (...ids: string[]): NodeJson => ({ type: 'gallery', content: ids.map(figure) })
const callout = (...content: NodeJson[]): NodeJson => ({ type: 'callout', attrs: { tone: 'info' }, content })
const cell = (...content: NodeJson[]): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content,
})
const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content })
const table = (...content: NodeJson[]): NodeJson => ({ type: 'table', content })
const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content })
const list = (...content: NodeJson[]): NodeJson => ({ type: 'bulletList', content })
const documentOf = (...blocks: NodeJson[]) =>
  parseDocument({ type: 'doc', content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, ...blocks] })

/** Blocks that two people can break between them with one deletion each. */
const FRAGILE = [
  callout(paragraph('하나'), paragraph('둘')),
  gallery('a', 'b', 'c'),
  list(item(paragraph('하나'), list(item(paragraph('안')))), item(paragraph('둘'))),
  table(row(cell(paragraph('가'), paragraph('나')))),
]

/** What two people's changes of `start` are together, before and after it is mended. */
function together(start: DocumentJson, one: DocumentJson, other: DocumentJson) {
  const docs = [one, other].map(changed => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, updateFromDocument(start))
    return { doc, changed }
  })
  const [first, second] = docs as [(typeof docs)[0], (typeof docs)[0]]
  second.doc = new Y.Doc()
  Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc))
  for (const { doc, changed } of docs) replaceDocument(doc, changed)
  Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(second.doc))
  const whole = isWhole(first.doc)
  mend(first.doc)
  return { whole, content: parseDocument(documentFromYDoc(first.doc)).content.slice(3) }
}

describe('mending what two valid changes left behind', () => {
  it('turns a gallery of which one picture is left into that picture', () => {
    const { whole, content } = together(
      documentOf(gallery('a', 'b', 'c'), paragraph('글')),
      documentOf(gallery('b', 'c'), paragraph('글')),
      documentOf(gallery('a', 'c'), paragraph('글')),
    )
    expect(whole).toBe(false)
    expect(content).toEqual([figure('c'), paragraph('글')])
  })

  it('takes out a callout that two people emptied, and gives an empty cell its paragraph', () => {
    const { whole, content } = together(
      documentOf(callout(paragraph('하나'), paragraph('둘')), table(row(cell(paragraph('가'), paragraph('나'))))),
      documentOf(callout(paragraph('둘')), table(row(cell(paragraph('나'))))),
      documentOf(callout(paragraph('하나')), table(row(cell(paragraph('가'))))),
    )
    expect(whole).toBe(false)
    expect(content).toEqual([table(row(cell({ type: 'paragraph' })))])
  })

  it('keeps the list inside an item whose paragraphs both went', () => {
    const inner = list(item(paragraph('안쪽')))
    const { whole, content } = together(
      documentOf(list(item(paragraph('하나'), paragraph('둘'), inner))),
      documentOf(list(item(paragraph('둘'), inner))),
      documentOf(list(item(paragraph('하나'), inner))),
    )
    expect(whole).toBe(false)
    expect(content).toEqual([list(item({ type: 'paragraph' }, inner))])
  })

  it('gives the new row of one person the new column of another', () => {
    const old = row(cell(paragraph('가')), cell(paragraph('나')))
    const { whole, content } = together(
      documentOf(table(old, old)),
      documentOf(table(...[0, 1].map(() => row(...childrenOf(old), cell(paragraph('새 칸')))))),
      documentOf(table(old, old, row(cell(paragraph('다')), cell(paragraph('라'))))),
    )
    expect(whole).toBe(false)
    const wider = row(...childrenOf(old), cell(paragraph('새 칸')))
    expect(content).toEqual([
      table(wider, wider, row(cell(paragraph('다')), cell(paragraph('라')), cell({ type: 'paragraph' }))),
    ])
  })

  it('comes to one table when two servers fill the same hole, and to a fuller one where something stands', () => {
    const doc = new Y.Doc()
    const start = documentOf(
      table(...['가', '나', '다'].map(text => row(cell(paragraph(text)), cell(paragraph(text))))),
    )
    Y.applyUpdate(doc, updateFromDocument(start))
    const shared = doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement
    ;(shared.get(1) as Y.XmlElement).delete(1, 1)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    mend(doc)
    mend(other)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(isWhole(doc)).toBe(false)
    mend(doc)
    const rowOf = (text: string, ...more: NodeJson[]) => row(cell(paragraph(text)), ...more)
    const empty = cell({ type: 'paragraph' })
    const [first, , last] = childrenOf(start.content[3] as NodeJson)
    expect(parseDocument(documentFromYDoc(doc)).content[3]).toEqual(
      table(first as NodeJson, rowOf('나', empty), last as NodeJson),
    )
    const [added, words] = [new Y.XmlElement('tableHeader'), new Y.XmlElement('paragraph')]
    words.insert(0, [new Y.XmlText('넷째')])
    added.insert(0, [words])
    ;(shared.get(1) as Y.XmlElement).push([added])
    mend(doc)
    expect(isWhole(doc)).toBe(true)
    const widths = childrenOf(parseDocument(documentFromYDoc(doc)).content[3] as NodeJson).map(
      r => childrenOf(r).length,
    )
    expect(widths).toEqual([3, 3, 3])
    expect(JSON.stringify(documentFromYDoc(doc))).toContain('넷째')
  })

  it('leaves a table that lacks thousands of cells to be refused', () => {
    const doc = new Y.Doc()
    const wide = new Y.XmlElement('table')
    const rows = Array.from({ length: 60 }, () => new Y.XmlElement('tableRow'))
    const cells = Array.from({ length: 60 }, () => new Y.XmlElement('tableCell'))
    const last = new Y.XmlElement('paragraph')
    last.insert(0, [new Y.XmlText('끝')])
    cells.at(-1)?.insert(0, [last])
    rows[0]?.insert(0, cells)
    wide.insert(0, rows)
    doc.getXmlFragment(DOCUMENT_FRAGMENT).push([wide])
    mend(doc)
    expect(rows[1]?.length).toBe(0)
  })

  it('parts a gallery that two people filled', () => {
    const eleven = [...'abcdefghijk']
    const { whole, content } = together(
      documentOf(gallery(...eleven)),
      documentOf(gallery(...eleven, 'y')),
      documentOf(gallery(...eleven, 'z')),
    )
    expect(whole).toBe(false)
    expect(content.map(({ type }) => type)).toEqual(['gallery', 'figure'])
  })

  it('makes one head of two when two people replaced the whole text, and leaves one that is missing to be refused', () => {
    const doc = new Y.Doc()
    for (const text of ['하나', '둘']) {
      const head = ['title', 'deck', 'keyPoints', 'paragraph'].map(name => new Y.XmlElement(name))
      for (const part of head.filter(({ nodeName }) => nodeName !== 'keyPoints')) part.insert(0, [new Y.XmlText(text)])
      doc.getXmlFragment(DOCUMENT_FRAGMENT).push(head)
    }
    mend(doc)
    const { content } = parseDocument(documentFromYDoc(doc))
    expect(content.map(({ type }) => type)).toEqual(['title', 'deck', 'keyPoints', 'paragraph', 'paragraph'])
    expect(content[0]).toMatchObject({ content: [{ text: '하나 둘' }] })
    doc.getXmlFragment(DOCUMENT_FRAGMENT).delete(0, 1)
    expect(mend(doc)).toBeNull()
  })

  it('does nothing to a whole document', () => {
    fc.assert(
      fc.property(arbitraryDocument, document => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, updateFromDocument(document))
        expect(isWhole(doc)).toBe(true)
        expect(mend(doc)).toBeNull()
      }),
      { numRuns: 50 },
    )
  })
})

describe('random changes by three people', () => {
  it(`are a valid document together, with all their text, ${RUNS} times`, { timeout: 600_000 }, () => {
    let broken = 0
    const edit = fc.oneof(fc.constant(0), fc.nat())
    const edits = fc.array(fc.tuple(fc.nat(2), edit, fc.nat()), { minLength: 3, maxLength: 14 })
    fc.assert(
      fc.property(arbitraryDocument, edits, (random, steps) => {
        const start = parseDocument({ ...random, content: [...random.content, ...FRAGILE] })
        const docs = [0, 1, 2].map(() => new Y.Doc())
        const first = updateFromDocument(start)
        for (const doc of docs) Y.applyUpdate(doc, first)
        const editors = docs.map(doc => ({ doc, tree: start }))
        for (const [who, what, where] of steps) {
          const editor = editors[who] ?? editors[0]
          if (!editor) continue
          editor.tree = editAtRandom(editor.tree, what, where)
          replaceDocument(editor.doc, editor.tree)
        }
        const merged = new Y.Doc()
        for (const doc of docs) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
        const [whole, texts] = [isWhole(merged), textsOf(merged)]
        const repair = mend(merged)
        broken += repair ? 1 : 0
        expect(repair === null).toBe(whole)
        expect(isWhole(merged)).toBe(true)
        parseDocument(documentFromYDoc(merged))
        const after = textsOf(merged).join('')
        for (const text of texts) expect(after).toContain(text)
        expect(mend(merged)).toBeNull()
      }),
      { numRuns: RUNS },
    )
    expect(broken).toBeGreaterThan(0)
  })
})

function textsOf(doc: Y.Doc): string[] {
  const walk = (parent: Y.XmlFragment): string[] =>
    parent.toArray().flatMap(child => {
      if (child instanceof Y.XmlText) return [plain(child)]
      return walk(child as Y.XmlElement)
    })
  return walk(doc.getXmlFragment(DOCUMENT_FRAGMENT))
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
