import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/kernel/errors.ts'
import { arbitraryDocument } from './arbitrary-document.ts'
import { markAttributes, nodeAttributes } from './attributes.ts'
import { emptyDocument } from './document-json.ts'
import { safeUrl } from './safe-url.ts'
import { documentOf, everything, paragraph } from './sample-document.ts'
import { schema } from './schema.ts'
import { parseDocument } from './validate.ts'

const head = [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }]
const withBlock = (block: unknown) => ({ type: 'doc', content: [...head, block] })
const withText = (text: unknown) => withBlock({ type: 'paragraph', content: [text] })
const linked = (href: unknown) => withText({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] })
const nested = (depth: number) => {
  let block: object = { type: 'paragraph' }
  for (let level = 0; level < depth; level += 1) block = { type: 'blockquote', content: [block] }
  return withBlock(block)
}

function refusalOf(value: unknown): { code: string; pointers: string[] } {
  try {
    parseDocument(value)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, pointers: (error.detail.errors ?? []).map(fault => fault.pointer) }
  }
  throw new Error('The document was accepted.')
}

describe('the tables', () => {
  it('know each node and mark of the schema, and no other', () => {
    expect(Object.keys(nodeAttributes).sort()).toEqual(Object.keys(schema.nodes).sort())
    expect(Object.keys(markAttributes).sort()).toEqual(Object.keys(schema.marks).sort())
    for (const [name, type] of Object.entries(schema.marks)) {
      expect([name, Object.keys(type.spec.attrs ?? {})]).toEqual([name, knownAttributes(name, markAttributes)])
    }
    for (const [name, type] of Object.entries(schema.nodes)) {
      expect([name, Object.keys(type.spec.attrs ?? {})]).toEqual([name, knownAttributes(name, nodeAttributes)])
    }
  })
})

function knownAttributes(name: string, table: object): string[] {
  const shape = (table as Record<string, { shape?: object; in?: { shape: object } }>)[name]
  return Object.keys(shape?.shape ?? shape?.in?.shape ?? {})
}

describe('a valid document', () => {
  it('comes out as ProseMirror writes it, and the same a second time', () => {
    expect(parseDocument(everything)).toEqual(everything)
    expect(parseDocument(JSON.parse(JSON.stringify(schema.nodeFromJSON(everything).toJSON())))).toEqual(everything)
  })

  it('is what emptyDocument makes', () => {
    expect(parseDocument(emptyDocument({ title: '제목', keyPoints: 3 }))).toEqual(
      emptyDocument({ title: '제목', keyPoints: 3 }),
    )
  })

  it('gets absent attributes, marks in order, joined texts and NFC', () => {
    const doc = parseDocument(
      withBlock({
        type: 'heading',
        content: [
          {
            type: 'text',
            text: '일본'.normalize('NFD'),
            marks: [
              { type: 'bold', attrs: {} },
              { type: 'link', attrs: { href: '/일본'.normalize('NFD') } },
            ],
          },
          {
            type: 'text',
            text: '!',
            marks: [{ type: 'link', attrs: { href: '/일본'.normalize('NFD') } }, { type: 'bold' }],
          },
          { type: 'hardBreak', marks: [{ type: 'bold' }] },
        ],
      }),
    )
    expect(doc.content[3]).toEqual({
      type: 'heading',
      attrs: { level: 2, emoji: null },
      content: [
        {
          type: 'text',
          text: '일본!',
          marks: [{ type: 'link', attrs: { href: '/일본'.normalize('NFD') } }, { type: 'bold' }],
        },
        { type: 'hardBreak' },
      ],
    })
  })

  it('fills the holes of a table, and cuts a cell that runs out of it', () => {
    const cell = (text: string, spans = {}) => ({ type: 'tableCell', attrs: spans, content: [paragraph(text)] })
    const row = (...content: unknown[]) => ({ type: 'tableRow', content })
    const table = (...content: unknown[]) => withBlock({ type: 'table', content })
    const uneven = table(row(cell('가', { rowspan: 2 }), cell('나'), cell('다')), row(cell('라', { rowspan: 9 })))
    const level = table(
      row(cell('가', { rowspan: 2 }), cell('나'), cell('다')),
      row(cell('라'), { type: 'tableCell', content: [{ type: 'paragraph' }] }),
    )
    expect(parseDocument(uneven)).toEqual(parseDocument(level))
    expect(parseDocument(level).content[3]).toMatchObject({ content: [{}, { content: [{}, {}] }] })
  })

  it('refuses a table whose rows are too unlike to be filled', () => {
    const cells = Array.from({ length: 70 }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] }))
    const rows = [{ type: 'tableRow', content: cells }, ...Array.from({ length: 60 }, () => ({ type: 'tableRow' }))]
    const { pointers } = refusalOf(withBlock({ type: 'table', content: rows }))
    expect(pointers).toEqual(['/content/3'])
  })

  it('is stable for random documents', () => {
    fc.assert(
      fc.property(arbitraryDocument, doc => void expect(parseDocument(structuredClone(doc))).toEqual(doc)),
      { numRuns: 200 },
    )
  })
})

describe('a refusal names the place', () => {
  const cases: [string, unknown, string[]][] = [
    ['null', null, ['']],
    ['a list', [], ['']],
    ['another root', paragraph('a'), ['/type']],
    ['no body', { type: 'doc', content: head }, ['']],
    ['no title', { type: 'doc', content: [{ type: 'deck' }, { type: 'keyPoints' }, paragraph('')] }, ['/content/0']],
    ['unknown node', withBlock({ type: 'script' }), ['/content/3/type']],
    ['node named like a method', withBlock({ type: 'constructor' }), ['/content/3/type']],
    ['unknown key', withBlock({ type: 'paragraph', onclick: 'x' }), ['/content/3/onclick']],
    ['unknown attribute', withBlock({ type: 'paragraph', attrs: { style: 'x' } }), ['/content/3/attrs/style']],
    ['attribute out of range', withBlock({ type: 'heading', attrs: { level: 99 } }), ['/content/3/attrs/level']],
    [
      'attribute of another type',
      withBlock({ type: 'figure', attrs: { mediaId: { evil: 1 } }, content: [{ type: 'caption' }] }),
      ['/content/3/attrs/mediaId'],
    ],
    [
      'unknown part of a credit',
      withBlock({
        type: 'figure',
        attrs: { mediaId: 'm', credit: { text: '', html: '' } },
        content: [{ type: 'caption' }],
      }),
      ['/content/3/attrs/credit/html'],
    ],
    ['figure without caption', withBlock({ type: 'figure', attrs: { mediaId: 'm' } }), ['/content/3']],
    ['empty text', withText({ type: 'text', text: '' }), ['/content/3/content/0/text']],
    ['text as object', withText({ type: 'text', text: { a: 1 } }), ['/content/3/content/0/text']],
    [
      'unknown mark',
      withText({ type: 'text', text: 'a', marks: [{ type: 'font' }] }),
      ['/content/3/content/0/marks/0/type'],
    ],
    ['bad link', linked('javascript:alert(1)'), ['/content/3/content/0/marks/0/attrs/href']],
    [
      'two links on one text',
      withText({
        type: 'text',
        text: 'a',
        marks: [
          { type: 'link', attrs: { href: '/a' } },
          { type: 'link', attrs: { href: '/b' } },
        ],
      }),
      ['/content/3/content/0/marks/1'],
    ],
    ['block in a paragraph', withText(paragraph('a')), ['/content/3/content/0']],
    [
      'break in the title',
      { type: 'doc', content: [{ type: 'title', content: [{ type: 'hardBreak' }] }, ...head.slice(1), paragraph('')] },
      ['/content/0/content/0'],
    ],
    [
      'bold title',
      {
        type: 'doc',
        content: [
          { type: 'title', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] },
          ...head.slice(1),
          paragraph(''),
        ],
      },
      ['/content/0/content/0/marks'],
    ],
    ['half a character', withText({ type: 'text', text: 'a\ud800' }), ['/content/3/content/0/text']],
    ['NUL', withText({ type: 'text', text: 'a\0' }), ['/content/3/content/0/text']],
    [
      'undefined',
      withBlock({ type: 'blockquote', attrs: { cite: undefined }, content: [paragraph('')] }),
      ['/content/3/attrs/cite'],
    ],
    ['prototype key', JSON.parse('{"type":"doc","content":[],"__proto__":{"a":1}}'), ['/__proto__']],
    [
      'prototype attribute',
      withBlock({ type: 'heading', attrs: JSON.parse('{"__proto__":{"level":3}}') }),
      ['/content/3/attrs/__proto__'],
    ],
    ['a date', withBlock({ type: 'heading', attrs: { emoji: new Date(0) } }), ['/content/3/attrs/emoji']],
    [
      'several at once',
      { type: 'doc', content: [{ type: 'a' }, { type: 'b' }] },
      ['/content/0/type', '/content/1/type'],
    ],
  ]
  it.each(cases)('%s', (_name, value, pointers) => {
    expect(refusalOf(value)).toEqual({ code: 'validation', pointers })
  })
})

describe('limits', () => {
  const quick = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const bomb = (open: string, close: string, depth: number) => JSON.parse(open.repeat(depth) + close.repeat(depth))

  it('allows twenty levels and no more', () => {
    expect(() => parseDocument(nested(18))).not.toThrow()
    expect(refusalOf(nested(19)).code).toBe('too-large')
  })

  it.each([
    ['nodes in nodes', () => nested(100_000)],
    ['lists in lists', () => bomb('[', ']', 5000)],
    [
      'objects in attributes',
      () => withBlock({ type: 'heading', attrs: JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) }),
    ],
  ])('refuses %s within 100 ms', (_name, make) => {
    const value = make()
    expect(quick(() => void refusalOf(value))).toBeLessThan(100)
  })

  it('refuses a tree that holds itself', () => {
    const quote: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
    quote.content.push(quote, quote)
    expect(refusalOf(withBlock(quote)).code).toBe('too-large')
  })

  it('refuses too many nodes and too many bytes, quickly', () => {
    const many = { type: 'doc', content: [...head, ...Array.from({ length: 20_000 }, () => ({ type: 'paragraph' }))] }
    expect(refusalOf(many).code).toBe('too-large')
    expect(refusalOf(withText({ type: 'text', text: '가'.repeat(700_000) })).code).toBe('too-large')
    expect(() => documentOf(paragraph('가'.repeat(600_000)))).not.toThrow()
  })
})

describe('safeUrl', () => {
  const good = [
    'http://a.kr',
    'https://a.kr/한글?q=1#x',
    'HTTPS://a.kr',
    'mailto:desk@a.kr',
    'tel:+82-2-123-4567',
    '/',
    '/a//b',
  ]
  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a',
    '//evil.kr',
    '/\\evil.kr',
    '\\\\evil.kr',
    '/a b',
    'https:evil',
    'https://',
    'http:///x',
    'https://a"onclick="x',
    'https://a<b',
    '#x',
    'a/b',
    '',
    'mailto:',
    'tel:',
    'blob:https://a',
    null,
    1,
  ]
  it.each(good)('gives back %s', url => expect(safeUrl(url)).toBe(url))
  it.each(bad)('refuses %s', url => expect(safeUrl(url)).toBeNull())
})
