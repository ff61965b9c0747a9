import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { diffDocuments } from './diff.ts'
import { diffFields } from './diff-fields.ts'
import type { Segment } from './diff-words.ts'
import type { DocumentJson } from './document-json.ts'
import { leavesOf } from './leaves.ts'
import { documentOf, everything, paragraph } from './sample-document.ts'

const side = (segments: Segment[], skip: Segment['op']) =>
  segments
    .filter(segment => segment.op !== skip)
    .map(segment => segment.text)
    .join('')
const textsOf = (doc: DocumentJson) => leavesOf(doc).map(leaf => leaf.text)
const changes = (before: DocumentJson, after: DocumentJson) =>
  diffDocuments(before, after).filter(block => block.kind !== 'same')
const run = (value: string, ...marks: object[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: value, ...(marks.length && { marks }) }],
})
const figure = (mediaId: string) => ({
  type: 'figure',
  attrs: { mediaId },
  content: [{ type: 'caption', content: [{ type: 'text', text: '다리' }] }],
})
const item = (value: string) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(value)] }] })

describe('diffDocuments', () => {
  it('finds nothing between a document and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => {
        expect(changes(doc, structuredClone(doc))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('holds both texts', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const diff = diffDocuments(before, after)
        const old = diff.filter(block => block.kind !== 'added').map(block => side(block.segments, 'insert'))
        const young = diff.filter(block => block.kind !== 'removed').map(block => side(block.segments, 'delete'))
        expect([old, young]).toEqual([textsOf(before), textsOf(after)])
      }),
      { numRuns: 150 },
    )
  })

  it('shows changed words in Korean and English with their spaces', () => {
    const before = documentOf(paragraph('일본은 아시아 맹주로 부상 중 in Tokyo'))
    const after = documentOf(paragraph('일본이 아시아 맹주로 부상 중 in Osaka'))
    expect(changes(before, after)).toEqual([
      {
        kind: 'changed',
        type: 'paragraph',
        segments: [
          { op: 'delete', text: '일본은' },
          { op: 'insert', text: '일본이' },
          { op: 'same', text: ' 아시아 맹주로 부상 중 in ' },
          { op: 'delete', text: 'Tokyo' },
          { op: 'insert', text: 'Osaka' },
        ],
        attributes: [],
        formats: [],
      },
    ])
  })

  it('pairs a changed block across added and removed ones', () => {
    const before = documentOf(
      paragraph('첫 문단 그대로 두는 글'),
      paragraph('지울 문단'),
      paragraph('끝에 남는 긴 문단 하나'),
    )
    const after = documentOf(
      paragraph('전혀 새로운 이야기'),
      paragraph('첫 문단 조금 두는 글'),
      paragraph('끝에 남는 긴 문단 둘'),
    )
    expect(
      diffDocuments(before, after)
        .slice(2)
        .map(block => [block.kind, side(block.segments, 'insert')]),
    ).toEqual([
      ['added', ''],
      ['changed', '첫 문단 그대로 두는 글'],
      ['removed', '지울 문단'],
      ['changed', '끝에 남는 긴 문단 하나'],
    ])
  })

  it('shows a swapped picture, formatting, level, emoji and quotation', () => {
    expect(changes(documentOf(figure('a')), documentOf(figure('b')))).toMatchObject([
      { kind: 'changed', type: 'figure', attributes: [{ name: 'mediaId', before: 'a', after: 'b' }] },
    ])
    expect(changes(documentOf(run('말')), documentOf(run('말', { type: 'bold' })))).toMatchObject([
      {
        kind: 'changed',
        segments: [{ op: 'same', text: '말' }],
        formats: [{ text: '말', on: [{ type: 'bold' }], off: [] }],
      },
    ])
    const heading = (level: number, emoji: string | null) => documentOf({ type: 'heading', attrs: { level, emoji } })
    expect(changes(heading(2, null), heading(3, '👉'))[0]?.attributes).toEqual([
      { name: 'emoji', before: null, after: '👉' },
      { name: 'level', before: 2, after: 3 },
    ])
    const quote = (cite: string) => documentOf({ type: 'blockquote', attrs: { cite }, content: [paragraph('말')] })
    expect(changes(quote('갑'), quote('을'))[0]?.attributes[0]?.name).toBe('within')
  })

  it('says when a paragraph became something else', () => {
    expect(changes(documentOf(paragraph('같은 말')), documentOf(item('같은 말')))).toMatchObject([
      {
        kind: 'changed',
        type: 'listItem',
        attributes: [{ name: 'type', before: 'paragraph', after: 'listItem' }, { name: 'within' }],
      },
    ])
  })

  it('does not count comments', () => {
    expect(changes(documentOf(run('말')), documentOf(run('말', { type: 'comment', attrs: { thread: 't' } })))).toEqual(
      [],
    )
  })

  it('covers title, deck and key points', () => {
    expect(
      diffDocuments(everything, everything)
        .slice(0, 5)
        .map(block => block.type),
    ).toEqual(['title', 'deck', 'keyPoint', 'keyPoint', 'keyPoint'])
  })

  it('compares two long strangers within five seconds', () => {
    const long = (word: string) =>
      documentOf(...Array.from({ length: 3000 }, (_, index) => paragraph(`${word}${index} `.repeat(20))))
    const start = performance.now()
    diffDocuments(long('가'), long('나'))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('diffFields', () => {
  it('compares as JSON, in the order of names', () => {
    const before = { tags: ['a'], slug: 's', hero: { a: 1, b: 2 }, dueAt: null }
    const after = { tags: ['b'], hero: { b: 2, a: 1 }, section: 'tech' }
    expect(diffFields(before, after)).toEqual([
      { name: 'section', before: null, after: 'tech' },
      { name: 'slug', before: 's', after: null },
      { name: 'tags', before: ['a'], after: ['b'] },
    ])
  })
})
