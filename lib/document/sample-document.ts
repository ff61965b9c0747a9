import type { DocumentJson, NodeJson } from './document-json.ts'
import { parseDocument } from './validate.ts'

/** A document with an empty head around `blocks`, checked. For tests. */
export function documentOf(...blocks: unknown[]): DocumentJson {
  return parseDocument({
    type: 'doc',
    content: [{ type: 'title' }, { type: 'deck' }, { type: 'keyPoints' }, ...blocks],
  })
}

/** A paragraph of plain text. For tests. */
export function paragraph(text: string): NodeJson {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' }
}

/** One document that holds every node and every mark of the schema. For tests. */
export const everything: DocumentJson = parseDocument({
  type: 'doc',
  content: [
    { type: 'title', content: [{ type: 'text', text: "한강 다리에 '빛'이 돌아온다" }] },
    { type: 'deck', content: [{ type: 'text', text: '겨울 점등 A to Z' }] },
    {
      type: 'keyPoints',
      content: ['첫째', '둘째', '셋째'].map(text => ({ type: 'keyPoint', content: [{ type: 'text', text }] })),
    },
    {
      type: 'heading',
      attrs: { level: 2, emoji: '👉' },
      content: [{ type: 'text', text: '왜 지금인가' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '서울시는 ' },
        { type: 'text', text: '“다시 켠다”', marks: [{ type: 'bold' }] },
        { type: 'text', text: '고 ' },
        { type: 'text', text: '밝', marks: [{ type: 'link', attrs: { href: 'https://example.com/a?b=1&c=2' } }] },
        {
          type: 'text',
          text: '혔다',
          marks: [{ type: 'italic' }, { type: 'link', attrs: { href: 'https://example.com/a?b=1&c=2' } }],
        },
        { type: 'text', text: '.', marks: [{ type: 'comment', attrs: { thread: 't1' } }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'x', marks: [{ type: 'strike' }] },
        { type: 'text', text: 'y', marks: [{ type: 'code' }] },
        { type: 'text', text: 'z', marks: [{ type: 'highlight' }] },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
        { type: 'text', text: '3', marks: [{ type: 'subscript' }] },
        { type: 'text', text: 'INSERTED', marks: [{ type: 'insertion', attrs: { id: 'i1' } }] },
        { type: 'text', text: 'STANDS', marks: [{ type: 'deletion', attrs: { id: 'd1' } }] },
        {
          type: 'text',
          text: '굵게',
          marks: [
            {
              type: 'modification',
              attrs: { id: 'f1', type: 'mark', previousValue: null, newValue: { type: 'bold' } },
            },
          ],
        },
        { type: 'text', text: '漢江', marks: [{ type: 'ruby', attrs: { text: '한강' } }] },
        { type: 'mention', attrs: { kind: 'person', id: 'PERSON', label: '김기자' } },
        { type: 'mention', attrs: { kind: 'tag', id: '서울', label: '서울' } },
        {
          type: 'text',
          text: '광고',
          marks: [{ type: 'link', attrs: { href: 'https://example.com/ad', rel: 'sponsored' } }],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('하나')] },
        {
          type: 'listItem',
          content: [
            paragraph('둘'),
            { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('셋')] }] },
          ],
        },
      ],
    },
    { type: 'blockquote', attrs: { cite: '시장' }, content: [paragraph('빛은 길이다')] },
    {
      type: 'figure',
      attrs: {
        mediaId: 'm1',
        alt: '밤의 다리',
        credit: { text: '(출처 : 자료, 편집부 편집)', source: '자료', editedBy: ['편집부'] },
        layout: 'wide',
      },
      content: [{ type: 'caption', content: [{ type: 'text', text: '점등 시험' }] }],
    },
    { type: 'divider' },
    {
      type: 'newsletterCta',
      attrs: { newsletter: '아침-빛', heading: ['아침마다', '한 통'], text: '무료 뉴스레터', button: '받기' },
    },
    { type: 'pullquote', attrs: { attribution: '등대지기' }, content: [{ type: 'text', text: '밤이 길어 좋다' }] },
    { type: 'callout', attrs: { tone: 'update' }, content: [paragraph('새 소식')] },
    {
      type: 'gallery',
      content: ['m2', 'm3'].map(mediaId => ({
        type: 'figure',
        attrs: { mediaId, alt: `${mediaId}의 빛` },
        content: [{ type: 'caption' }],
      })),
    },
    {
      type: 'table',
      content: [
        row(cell('tableHeader', '다리'), cell('tableHeader', '등 | 개')),
        row(cell('tableCell', '양화'), cell('tableCell', '120')),
        row(cell('tableCell', '함께', { colspan: 2 })),
      ],
    },
    {
      type: 'embed',
      attrs: { provider: 'youtube', id: 'abcdefghijk', url: 'https://www.youtube.com/watch?v=abcdefghijk' },
    },
    { type: 'related', attrs: { briefings: ['b1', 'b2'] } },
    { type: 'internalNote', content: [paragraph('NOTE 확인 전화')] },
  ],
})

function row(...cells: unknown[]) {
  return { type: 'tableRow', content: cells }
}

function cell(type: 'tableHeader' | 'tableCell', text: string, attrs?: object) {
  return { type, ...(attrs && { attrs }), content: [paragraph(text)] }
}
