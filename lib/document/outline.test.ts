import { describe, expect, it } from 'vitest'
import type { DocumentJson } from './document-json.ts'
import { outlineOf } from './outline.ts'

const text = (value: string) => [{ type: 'text' as const, text: value }]
const figure = (alt: string, caption = '') => ({
  type: 'figure' as const,
  attrs: { mediaId: 'm', alt, credit: null, layout: 'normal' as const },
  content: [{ type: 'caption' as const, ...(caption && { content: text(caption) }) }],
})

describe('outlineOf', () => {
  it('lists headings with their sign, and things under them by what they say', () => {
    const doc: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'title', content: text('제목') },
        { type: 'heading', attrs: { level: 2, emoji: '🤖' }, content: text('로봇이 온다') },
        { type: 'paragraph', content: text('본문') },
        figure('공장', '새 공장'),
        figure('빈 설명'),
        { type: 'gallery', content: [figure('하나'), figure('둘', '두 번째')] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 1, rowspan: 1, colwidth: null },
                  content: [{ type: 'paragraph', content: text('연도') }],
                },
              ],
            },
          ],
        },
        {
          type: 'callout',
          attrs: { tone: 'info' },
          content: [{ type: 'heading', attrs: { level: 3, emoji: null }, content: text('안쪽') }],
        },
      ],
    }
    expect(outlineOf(doc).map(({ kind, text, path }) => `${kind} ${text} ${path}`)).toEqual([
      'heading 로봇이 온다 /document/content/1',
      'figure 새 공장 /document/content/3',
      'figure 빈 설명 /document/content/4',
      'gallery 두 번째 /document/content/5',
      'table 연도 /document/content/6',
      'callout 안쪽 /document/content/7',
      'heading 안쪽 /document/content/7/content/0',
    ])
    expect(outlineOf(doc)[0]).toMatchObject({ level: 2, emoji: '🤖' })
  })
})
