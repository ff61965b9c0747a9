import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import type { FailedCheck } from '#lib/briefings/briefing.ts'
import { extensions } from '#lib/document/schema.ts'
import { checkPlace, checkWords } from './check-place.ts'

const text = (value: string, ...marks: { type: string; attrs: { id: string } }[]) => ({
  type: 'text',
  text: value,
  ...(marks.length && { marks }),
})
const content = [
  { type: 'title', content: [text('제목')] },
  { type: 'deck' },
  { type: 'keyPoints', content: [{ type: 'keyPoint', content: [text('하나')] }, { type: 'keyPoint' }] },
  {
    type: 'paragraph',
    content: [text('앞 '), text('새말', { type: 'insertion', attrs: { id: '1' } }), text(' 뒤')],
  },
  {
    type: 'gallery',
    content: ['첫 사진', ''].map(caption => ({
      type: 'figure',
      attrs: { mediaId: 'm', alt: '', credit: null, layout: 'normal' },
      content: [{ type: 'caption', ...(caption && { content: [text(caption)] }) }],
    })),
  },
]
const editor = new Editor({ element: null, extensions, content: { type: 'doc', content } })
const check = (id: FailedCheck['id'], path: string): FailedCheck => ({ id, path, severity: 'blocking', message: '' })

describe('checkPlace', () => {
  it('leads to the first open suggestion and to the key point that is empty', () => {
    expect(checkPlace(check('suggestion-open', '/document'), editor)).toBe('/document/content/3/content/1')
    expect(checkPlace(check('key-points', '/document/content/2'), editor)).toBe('/document/content/2/content/1')
    expect(checkPlace(check('title-present', '/document/content/0'), editor)).toBe('/document/content/0')
  })
})

describe('checkWords', () => {
  it('tells pictures and links apart by their words', () => {
    expect(checkWords('/document/content/4/content/0', editor)).toBe('첫 사진')
    expect(checkWords('/document/content/4/content/1', editor)).toBe('')
    expect(checkWords('/document/content/3/content/1/marks/0/attrs/href', editor)).toBe('새말')
    expect(checkWords('/document/content/9', editor)).toBe('')
    expect(checkWords('/fields/hero', editor)).toBe('')
  })
})
