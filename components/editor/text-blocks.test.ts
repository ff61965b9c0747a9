import { expect, it } from 'vitest'
import { missingBlocks, textBlocks } from './text-blocks.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

it('gives the text of every block with some, through lists and figures', () => {
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('하나')] }] }
  const figure = { type: 'figure', content: [{ type: 'caption', content: [{ type: 'text', text: '설명' }] }] }
  const broken = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
  }
  const document = { type: 'doc', content: [{ type: 'title' }, list, figure, broken, paragraph('  ')] }
  expect(textBlocks(document)).toEqual(['하나', '설명', 'a\nb'])
})

it('finds what is missing, doubled blocks too', () => {
  expect(missingBlocks(['가', '나', '나', '다'], ['나', '가'])).toEqual(['나', '다'])
  expect(missingBlocks([], ['가'])).toEqual([])
})

it('gives what was written beside the text too, and the name in a mention', () => {
  const mention = { type: 'mention', attrs: { kind: 'person', id: 'a', label: '김세진' } }
  const quote = { type: 'blockquote', attrs: { cite: '출처' }, content: [paragraph('인용')] }
  const embed = { type: 'embed', attrs: { provider: 'vimeo', id: '1', url: 'https://vimeo.com/1' } }
  const box = { type: 'newsletterCta', attrs: { newsletter: 'x', heading: ['제목'], text: null, button: '받기' } }
  const table = {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('칸')] }] }],
  }
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [mention] }, quote, embed, box, table] }
  const blocks = ['김세진', '인용', '출처', 'https://vimeo.com/1', '제목', '받기', '칸']
  expect(textBlocks(document)).toEqual(blocks)
})
