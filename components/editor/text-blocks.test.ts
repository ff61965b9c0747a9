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
