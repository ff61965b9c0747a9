import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { stripDeskMarks } from '#lib/document/read.ts'
import { documentOf, everything, paragraph } from '#lib/document/sample-document.ts'
import { settledDocument } from '#lib/document/settle-suggestions.ts'
import { ANCHOR } from '#lib/document/suggestions.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc, replaceDocument, updateFromDocument } from '#lib/document/ydoc.ts'
import { Admission, Refusal } from './admission.ts'
import { SuggestOnly } from './suggest-only.ts'

/** A live document with one writer who may only suggest, and one who may write. */
function room(document: DocumentJson) {
  const live = new Y.Doc()
  Y.applyUpdate(live, updateFromDocument(document))
  const admission = new Admission(live)
  const authors = new SuggestOnly({ briefingId: 'b', epoch: 1 })
  const join = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(live))
    return doc
  }
  const send = async (update: Uint8Array, personId: string, suggests: boolean) => {
    await admission.admit(update, suggests ? authors.ruleFor(personId, update) : null)
    Y.applyUpdate(live, update)
    authors.note(update, personId)
  }
  const change = (personId: string, suggests: boolean, work: (doc: Y.Doc) => void) => {
    const doc = join()
    const before = Y.encodeStateVector(doc)
    work(doc)
    return send(Y.encodeStateAsUpdate(doc, before), personId, suggests)
  }
  return {
    live,
    join,
    send,
    suggest: (work: (doc: Y.Doc) => void, personId = 'reporter') => change(personId, true, work),
    write: (work: (doc: Y.Doc) => void, personId = 'editor') => change(personId, false, work),
    document: () => parseDocument(documentFromYDoc(live)),
  }
}

const blockAt = (doc: Y.Doc, index: number) => doc.getXmlFragment(DOCUMENT_FRAGMENT).get(index) as Y.XmlElement
const textAt = (doc: Y.Doc, index = 3) => blockAt(doc, index).get(0) as Y.XmlText
const ins = (id: string) => ({ insertion: { id } })
const del = (id: string) => ({ deletion: { id }, insertion: null })

describe('a writer who may only suggest', () => {
  const text = documentOf(paragraph('비가 온다'), paragraph('끝'))

  it('adds, strikes and begins a paragraph in words that are marked', async () => {
    const { suggest, document } = room(text)
    await suggest(doc => textAt(doc).insert(2, '많이 ', ins('a')))
    await suggest(doc => textAt(doc).insert(5, '아주 ', ins('a')))
    await suggest(doc => textAt(doc).format(0, 1, del('b')))
    await suggest(doc => {
      const block = new Y.XmlElement('paragraph')
      block.insert(0, [new Y.XmlText()])
      doc.getXmlFragment(DOCUMENT_FRAGMENT).insert(4, [block])
      ;(block.get(0) as Y.XmlText).insert(0, `${ANCHOR}새 문단`, ins('c'))
    })
    expect(settledDocument(document(), 'reject')).toEqual(text)
    expect(settledDocument(document(), 'accept').content).toHaveLength(6)
  })

  it.each([
    ['writes a plain letter', (doc: Y.Doc) => textAt(doc).insert(0, 'X', { insertion: null })],
    ['takes a letter away', (doc: Y.Doc) => textAt(doc).delete(0, 1)],
    ['makes a letter bold', (doc: Y.Doc) => textAt(doc).format(0, 1, { bold: {} })],
    ['takes a paragraph away', (doc: Y.Doc) => doc.getXmlFragment(DOCUMENT_FRAGMENT).delete(3, 1)],
    [
      'adds an empty paragraph',
      (doc: Y.Doc) => doc.getXmlFragment(DOCUMENT_FRAGMENT).push([new Y.XmlElement('paragraph')]),
    ],
    ['accepts what a colleague suggests', (doc: Y.Doc) => textAt(doc, 4).format(0, 2, { insertion: null })],
    ['rejects what a colleague suggests', (doc: Y.Doc) => textAt(doc, 4).delete(0, 2)],
    ['writes under a colleague’s name', (doc: Y.Doc) => textAt(doc).insert(0, 'X', ins('theirs'))],
    ['rewrites what a colleague suggests', (doc: Y.Doc) => textAt(doc, 4).insert(1, 'X', ins('theirs'))],
    ['takes a comment away', (doc: Y.Doc) => textAt(doc, 5).format(0, 1, commentOff(doc))],
  ])('is refused who %s', async (_, work) => {
    const { suggest, write, document } = room(
      documentOf(paragraph('비가 온다'), paragraph('끝'), {
        type: 'paragraph',
        content: [{ type: 'text', text: '말', marks: [{ type: 'comment', attrs: { thread: 't' } }] }],
      }),
    )
    await write(doc => textAt(doc, 4).insert(0, '먼저', ins('theirs')))
    const before = document()
    await expect(suggest(work)).rejects.toBeInstanceOf(Refusal)
    expect(document()).toEqual(before)
    await suggest(doc => textAt(doc).insert(0, '다음', ins('mine')))
  })

  it('takes back its own, in a later update and while others write', async () => {
    const { suggest, write, document } = room(text)
    await suggest(doc => textAt(doc).insert(0, '내 말 ', ins('mine')))
    await write(doc => textAt(doc, 4).insert(1, '.'))
    await suggest(doc => textAt(doc).delete(0, 4))
    expect(document()).toEqual(documentOf(paragraph('비가 온다'), paragraph('끝.')))
  })

  it('cannot leave an update that waits for somebody else’s next letter', async () => {
    const { join, live, send, document } = room(text)
    const editor = join()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(editor))
    forged.clientID = editor.clientID
    textAt(forged).insert(0, 'E')
    const ahead = new Y.Doc()
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(forged))
    const seen = Y.encodeStateVector(ahead)
    textAt(ahead).insert(1, 'FORGED')
    await send(Y.encodeStateAsUpdate(ahead, seen), 'reporter', true)
    textAt(editor).insert(0, 'E')
    await send(Y.encodeStateAsUpdate(editor, Y.encodeStateVector(live)), 'editor', false)
    expect(JSON.stringify(document())).toContain('E비가 온다')
    expect(JSON.stringify(document())).not.toContain('FORGED')
  })
})

it('never changes what stands, whatever is sent', async () => {
  const start = settledDocument(everything, 'reject')
  const standing = JSON.stringify(stripDeskMarks(start))
  const step = fc.record({
    what: fc.constantFrom('insert', 'plain', 'strike', 'delete', 'format', 'unmark', 'block', 'drop', 'replace'),
    block: fc.nat({ max: 20 }),
    at: fc.nat({ max: 12 }),
    length: fc.integer({ min: 1, max: 4 }),
    id: fc.constantFrom('one', 'two', 'theirs'),
  })
  let admitted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      const { suggest, document } = room(start)
      for (const { what, block, at, length, id } of steps) {
        const sent = suggest(doc => {
          const fragment = doc.getXmlFragment(DOCUMENT_FRAGMENT)
          const element = fragment.get(block % fragment.length)
          const inner = element instanceof Y.XmlElement && element.length > 0 ? element.get(0) : null
          if (what === 'block')
            return fragment.insert(3 + (block % (fragment.length - 3)), [newBlock(id, at % 2 === 0)])
          if (what === 'drop') return fragment.delete(block % fragment.length, 1)
          if (what === 'replace')
            return replaceDocument(doc, settledDocument(parseDocument(documentFromYDoc(doc)), 'accept'))
          if (!(inner instanceof Y.XmlText) || inner.length === 0) return
          const from = at % inner.length
          const size = Math.min(length, inner.length - from)
          if (what === 'insert') inner.insert(from, '덧말', { insertion: { id }, deletion: null })
          if (what === 'plain') inner.insert(from, '몰래', { insertion: null, deletion: null })
          if (what === 'strike') inner.format(from, size, { deletion: { id }, insertion: null })
          if (what === 'unmark') inner.format(from, size, { deletion: null, insertion: null })
          if (what === 'delete') inner.delete(from, size)
          if (what === 'format') inner.format(from, size, { bold: {} })
        })
        await sent.then(
          () => {
            admitted += 1
          },
          error => expect(error).toBeInstanceOf(Refusal),
        )
        const stands = stripDeskMarks(document()).content.filter(
          node => JSON.stringify(node) !== '{"type":"paragraph"}',
        )
        expect(JSON.stringify({ type: 'doc', content: stands })).toBe(standing)
      }
    }),
    { numRuns: 60 },
  )
  expect(admitted).toBeGreaterThan(50)
})

function newBlock(id: string, anchored: boolean): Y.XmlElement {
  const block = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  text.applyDelta([{ insert: `${anchored ? ANCHOR : ''}덧단`, attributes: { insertion: { id } } }])
  block.insert(0, [text])
  return block
}

/** The binding names marks that may overlap by a hash of their own. */
function commentOff(doc: Y.Doc): Record<string, null> {
  const [delta] = textAt(doc, 5).toDelta() as { attributes: Record<string, unknown> }[]
  return Object.fromEntries(Object.keys(delta?.attributes ?? {}).map(name => [name, null]))
}
