import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { countChanges } from './count-changes.ts'
import { type BlockDiff, diffDocuments } from './diff.ts'
import type { DocumentJson, NodeJson } from './document-json.ts'
import { documentOf, paragraph } from './sample-document.ts'

const told = (before: DocumentJson, after: DocumentJson) =>
  diffDocuments(before, after).filter(({ kind }) => kind !== 'same')
const run = (...parts: [string, ...object[]][]) =>
  documentOf({
    type: 'paragraph',
    content: parts.map(([text, ...marks]) => ({ type: 'text', text, ...(marks.length && { marks }) })),
  })
const link = (href: string) => ({ type: 'link', attrs: { href } })
const figure = (mediaId: string, caption = '') => ({
  type: 'figure',
  attrs: { mediaId, alt: `${mediaId}의 빛` },
  content: [{ type: 'caption', ...(caption && { content: [{ type: 'text', text: caption }] }) }],
})
const table = (...rows: string[][]) => ({
  type: 'table',
  content: rows.map(cells => ({
    type: 'tableRow',
    content: cells.map(text => ({ type: 'tableCell', content: [paragraph(text)] })),
  })),
})
const LONG = ['강을 건너는 다리에 불이 켜졌다', '시장은 아침마다 사람으로 붐빈다', '공장은 밤에도 쉬지 않고 돌아간다']

describe('formatting', () => {
  it('tells what came to which words, where only that changed', () => {
    const [block] = told(run(['서울시는 다시 켠다']), run(['서울시는 '], ['다시', { type: 'bold' }], [' 켠다']))
    expect(block).toMatchObject({ kind: 'changed', formats: [{ text: '다시', on: [{ type: 'bold' }], off: [] }] })
  })

  it('tells where a link leads now, and where a new one leads', () => {
    const before = run(['자료', link('https://a.example/')], [' 공개'])
    const after = run(['자료', link('https://b.example/')], [' 공개 '], ['전문', link('https://c.example/')])
    expect(told(before, after)[0]?.formats).toEqual([
      { text: '자료', on: [link('https://b.example/')], off: [link('https://a.example/')] },
      { text: '전문', on: [link('https://c.example/')], off: [] },
    ])
  })

  it('does not follow words that moved along', () => {
    const before = run(['앞말 '], ['굵은 말', { type: 'bold' }])
    const after = run(['새로 온 앞말 '], ['굵은 말', { type: 'bold' }])
    expect(told(before, after)[0]?.formats).toEqual([])
  })

  it('tells a reading and another person of the same name', () => {
    const ruby = (text: string) => run(['漢江', { type: 'ruby', attrs: { text } }])
    expect(told(ruby('한강'), ruby('한:강'))[0]?.formats).toMatchObject([{ text: '漢江' }])
    const mention = (id: string) =>
      documentOf({ type: 'paragraph', content: [{ type: 'mention', attrs: { kind: 'person', id, label: '김기자' } }] })
    expect(told(mention('p1'), mention('p2'))[0]?.formats[0]).toMatchObject({
      text: '김기자',
      on: [{ type: 'mention', attrs: { id: 'p2' } }],
      off: [{ type: 'mention', attrs: { id: 'p1' } }],
    })
  })

  it('is empty exactly where the marks of equal texts are equal', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => {
        const bare = withoutMarks(doc)
        const changed = told(bare, doc).flatMap(({ formats }) => formats)
        expect(changed.every(({ on, off }) => on.length > 0 && off.length === 0)).toBe(true)
        expect(told(bare, withoutMarks(doc))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('moved blocks', () => {
  it('are told as one change with two ends', () => {
    const [a, b, c] = LONG.map(paragraph)
    const blocks = told(documentOf(a, b, c), documentOf(c, a, b))
    expect(blocks.map(({ kind, move }) => [kind, move])).toEqual([
      ['added', 1],
      ['removed', 1],
    ])
    expect(countChanges(blocks)).toBe(1)
  })

  it('are also pictures, and say what else became of them', () => {
    const [a, b] = LONG.map(paragraph)
    const quoted = (block: unknown) => ({ type: 'blockquote', attrs: { cite: null }, content: [block] })
    const blocks = told(documentOf(figure('m1'), a, b), documentOf(a, b, quoted(figure('m1'))))
    expect(blocks.map(({ move }) => move)).toEqual([1, 1])
    expect(blocks[1]?.attributes.map(({ name }) => name)).toEqual(['within'])
  })

  it('are not every short line that stands elsewhere again', () => {
    const [a, b] = LONG.map(paragraph)
    const blocks = told(documentOf(paragraph('끝'), a, b), documentOf(a, b, paragraph('끝')))
    expect(blocks.map(({ move }) => move)).toEqual([undefined, undefined])
  })

  it('have both halves, whatever the documents', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const halves = new Map<number, BlockDiff['kind'][]>()
        for (const { move, kind } of diffDocuments(before, after)) {
          if (move !== undefined) halves.set(move, [...(halves.get(move) ?? []), kind])
        }
        for (const kinds of halves.values()) expect(kinds.sort()).toEqual(['added', 'removed'])
      }),
      { numRuns: 100 },
    )
  })
})

describe('things and places', () => {
  it('names the picture that was swapped though the captions are empty', () => {
    const before = documentOf(figure('m1'), figure('m2'), figure('m3'))
    const after = documentOf(figure('m1'), figure('m3'))
    expect(told(before, after)).toMatchObject([
      { kind: 'removed', type: 'figure', thing: { before: { mediaId: 'm2' }, after: null } },
    ])
  })

  it('gives both sides of a changed picture with the words of its caption', () => {
    const [block] = told(documentOf(figure('m1', '점등 시험')), documentOf(figure('m9', '점등 시험 전')))
    expect(block).toMatchObject({
      type: 'figure',
      thing: { before: { mediaId: 'm1' }, after: { mediaId: 'm9' } },
      attributes: [{ name: 'alt' }, { name: 'mediaId' }],
    })
    expect(block?.segments.some(({ op }) => op === 'same')).toBe(true)
  })

  it('says in which cell a number changed, and that a new row moved nothing', () => {
    const before = documentOf(table(['다리', '등'], ['양화', '120']))
    const after = documentOf(table(['다리', '등'], ['반포', '80'], ['양화', '121']))
    expect(told(before, after).map(({ kind, cell }) => [kind, cell])).toEqual([
      ['added', { row: 2, column: 1 }],
      ['added', { row: 2, column: 2 }],
      ['removed', { row: 2, column: 2 }],
      ['added', { row: 3, column: 2 }],
    ])
  })

  it('tells embeds, related briefings and the tone of a callout', () => {
    const embed = (id: string) => ({ type: 'embed', attrs: { provider: 'vimeo', id, url: `https://vimeo.com/${id}` } })
    expect(told(documentOf(embed('1')), documentOf(embed('2')))).toMatchObject([
      { kind: 'changed', thing: { before: { id: '1' }, after: { id: '2' } } },
    ])
    const related = (...briefings: string[]) => ({ type: 'related', attrs: { briefings } })
    expect(told(documentOf(related('b1')), documentOf(related('b1', 'b2')))[0]?.attributes).toEqual([
      { name: 'briefings', before: ['b1'], after: ['b1', 'b2'] },
    ])
    const callout = (tone: string) => ({ type: 'callout', attrs: { tone }, content: [paragraph('새 소식')] })
    expect(told(documentOf(callout('info')), documentOf(callout('warn')))[0]?.attributes).toMatchObject([
      { name: 'within', before: [{ tone: 'info' }], after: [{ tone: 'warn' }] },
    ])
  })
})

describe('countChanges', () => {
  it('leaves out an empty line', () => {
    const [a, b] = LONG.map(paragraph)
    expect(countChanges(diffDocuments(documentOf(a, b), documentOf(a, paragraph(''), b)))).toBe(0)
  })
})

function withoutMarks(doc: DocumentJson): DocumentJson {
  const strip = (node: NodeJson): NodeJson => {
    if (node.type === 'text') return { type: 'text', text: node.text }
    return 'content' in node && node.content ? ({ ...node, content: node.content.map(strip) } as NodeJson) : node
  }
  return { type: 'doc', content: doc.content.map(strip) }
}
