import { describe, expect, it } from 'vitest'
import { schema } from '#lib/document/schema.ts'
import { followGap } from './follow-gap.ts'

const text = (...paragraphs: string[]) =>
  schema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'title' },
      { type: 'deck' },
      { type: 'keyPoints' },
      ...paragraphs.map(words => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
    ],
  })

/** The gap before the paragraph with this index. */
function gapBefore(doc: ReturnType<typeof text>, index: number): number {
  let gap = 0
  for (let child = 0; child < index + 3; child += 1) gap += doc.child(child).nodeSize
  return gap
}

describe('followGap', () => {
  const before = text('하나', '둘', '셋')
  const gap = gapBefore(before, 1)
  const at = (...paragraphs: string[]) => {
    const after = text(...paragraphs)
    return after.resolve(followGap(before, after, gap)).nodeAfter?.textContent
  }

  it('stays before the same block whatever happens above and below', () => {
    expect(at('하나', '둘', '셋')).toBe('둘')
    expect(at('새 문단', '하나', '둘', '셋')).toBe('둘')
    expect(at('하나 더', '둘', '셋')).toBe('둘')
    expect(at('하나', '둘', '셋', '넷')).toBe('둘')
    expect(at('둘', '셋')).toBe('둘')
  })

  it('finds its neighbour when the text changed on both sides of it', () => {
    expect(at('머리', '하나', '둘', '셋', '꼬리')).toBe('둘')
    expect(at('머리', '하나', '꼬리')).toBe('꼬리')
  })

  it('stays in the text when all around it is gone', () => {
    const after = text('전혀 다른 글')
    expect(followGap(before, after, gap)).toBeLessThanOrEqual(after.content.size)
  })
})
