import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import type { MarkJson, NodeJson } from './document-json.ts'
import { overstepped, standing } from './overstepped.ts'
import { stripDeskMarks } from './read.ts'
import { documentOf, everything, paragraph } from './sample-document.ts'
import { schema } from './schema.ts'
import { settledDocument, settleSuggestions } from './settle-suggestions.ts'
import { ANCHOR, openSuggestions } from './suggestions.ts'

const run = (text: string, ...marks: MarkJson[]): NodeJson => ({ type: 'text', text, ...(marks.length && { marks }) })
const insertion = (id: string): MarkJson => ({ type: 'insertion', attrs: { id } })
const deletion = (id: string): MarkJson => ({ type: 'deletion', attrs: { id } })
const block = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const bodyOf = (doc: { content: NodeJson[] }) => doc.content.slice(3)

const suggested = documentOf(
  block(run('비가 '), run('온다', deletion('a')), run('내린다', insertion('a')), run('.')),
  block(run(`${ANCHOR}새 문단`, insertion('b'))),
  block(run('지울 문단', deletion('c'))),
  paragraph('끝'),
)

it('gives the expected text when all is accepted, and the text of before when all is rejected', () => {
  expect(bodyOf(settledDocument(suggested, 'accept'))).toEqual([
    paragraph('비가 내린다.'),
    paragraph('새 문단'),
    paragraph('끝'),
  ])
  expect(bodyOf(settledDocument(suggested, 'reject'))).toEqual([
    paragraph('비가 온다.'),
    paragraph('지울 문단'),
    paragraph('끝'),
  ])
})

it('decides one and leaves the others open', () => {
  const some = settledDocument(suggested, 'accept', new Set(['b']))
  expect(openSuggestions(schema.nodeFromJSON(some)).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(bodyOf(some)[1]).toEqual(paragraph('새 문단'))
  expect(bodyOf(settledDocument(settledDocument(some, 'reject', new Set(['a'])), 'accept'))).toEqual([
    paragraph('비가 온다.'),
    paragraph('새 문단'),
    paragraph('끝'),
  ])
})

it('leaves a suggested block to whoever else wrote in it', () => {
  const shared = documentOf(paragraph('글'), block(run(`${ANCHOR}하나`, insertion('a')), run(' 둘', insertion('b'))))
  const left = settledDocument(shared, 'reject', new Set(['a']))
  expect(bodyOf(settledDocument(left, 'reject'))).toEqual([paragraph('글')])
  expect(bodyOf(settledDocument(left, 'accept'))).toEqual([paragraph('글'), paragraph(' 둘')])
})

it('takes a mention and a line break out with the words around them', () => {
  const doc = documentOf(
    block(
      run('가', deletion('a')),
      { type: 'hardBreak' },
      run('나', deletion('a')),
      { type: 'mention', attrs: { kind: 'tag', id: 't', label: 't' } },
      run('다'),
    ),
  )
  expect(bodyOf(settledDocument(doc, 'accept'))[0]).toMatchObject({ content: [{ type: 'mention' }, { text: '다' }] })
})

it('says what is open in words', () => {
  expect(openSuggestions(schema.nodeFromJSON(suggested))).toMatchObject([
    { id: 'a', inserted: '내린다', deleted: '온다', addsBlock: false },
    { id: 'b', inserted: '새 문단', deleted: '', addsBlock: true },
    { id: 'c', inserted: '', deleted: '지울 문단' },
  ])
})

it('leaves nothing of suggestions in any document, whichever way and one by one', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.constantFrom('accept' as const, 'reject' as const), (doc, verdict) => {
      const all = settledDocument(doc, verdict)
      expect(openSuggestions(schema.nodeFromJSON(all))).toEqual([])
      const tr = new Transform(schema.nodeFromJSON(doc))
      for (const { id } of openSuggestions(tr.doc)) settleSuggestions(tr, verdict, new Set([id]))
      expect(openSuggestions(tr.doc)).toEqual([])
      if (verdict === 'reject') expect(tr.doc.toJSON()).toEqual(schema.nodeFromJSON(all).toJSON())
    }),
    { numRuns: 200 },
  )
})

it('agrees with what publication leaves out, but for blocks that are only suggested', () => {
  fc.assert(
    fc.property(arbitraryDocument, doc => {
      const stands = stripDeskMarks(settledDocument(doc, 'reject'))
      expect(stands).toEqual(stripDeskMarks(doc))
    }),
    { numRuns: 200 },
  )
  expect(bodyOf(stripDeskMarks(suggested)).map(({ type }) => type)).toHaveLength(4)
  expect(standing(schema.nodeFromJSON(suggested)).childCount).toBe(6)
})

it('knows what goes beyond suggesting', () => {
  const plain = settledDocument(suggested, 'reject')
  const mine = () => true
  const nobody = () => false
  expect(overstepped(plain, suggested, mine)).toBeNull()
  expect(overstepped(plain, suggested, nobody)).toBe('')
  expect(overstepped(suggested, settledDocument(suggested, 'reject'), mine)).toBeNull()
  expect(overstepped(suggested, settledDocument(suggested, 'accept'), mine)).toBe('/content/3/content/0')
  expect(overstepped(plain, documentOf(paragraph('비가 온다!')), mine)).not.toBeNull()
  expect(overstepped(everything, settledDocument(everything, 'reject'), nobody)).toBe('')
})
