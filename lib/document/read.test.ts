import { describe, expect, it } from 'vitest'
import { emptyDocument } from './document-json.ts'
import { firstSuggestion } from './first-suggestion.ts'
import { deckOf, figuresOf, keyPointsOf, linksOf, stripDeskMarks, titleOf } from './read.ts'
import { everything } from './sample-document.ts'
import { parseDocument } from './validate.ts'

const resolve = (pointer: string) =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], everything)

describe('accessors', () => {
  it('read the head', () => {
    expect(titleOf(everything)).toBe("한강 다리에 '빛'이 돌아온다")
    expect(deckOf(everything)).toBe('겨울 점등 A to Z')
    expect(keyPointsOf(everything)).toEqual(['첫째', '둘째', '셋째'])
    expect([titleOf(emptyDocument()), deckOf(emptyDocument()), keyPointsOf(emptyDocument({ keyPoints: 2 }))]).toEqual([
      '',
      '',
      ['', ''],
    ])
  })

  it('never show a suggested title', () => {
    const doc = emptyDocument({ title: '제목' })
    doc.content[0] = {
      type: 'title',
      content: [
        { type: 'text', text: '제목' },
        { type: 'text', text: ' 제안', marks: [{ type: 'insertion', attrs: { id: 'a' } }] },
      ],
    }
    expect(titleOf(doc)).toBe('제목')
  })

  it('point at figures and links', () => {
    const [figure] = figuresOf(everything)
    expect(figure?.attrs.mediaId).toBe('m1')
    expect(resolve(figure?.path ?? '')).toMatchObject({ type: 'figure' })
    const links = linksOf(everything)
    expect(links.map(link => link.text)).toEqual(['밝', '혔다', '광고'])
    for (const { path, href } of links) expect(resolve(path)).toBe(href)
  })
})

describe('desk marks', () => {
  it('are found and taken off, and the rest stays a valid document', () => {
    expect(firstSuggestion(everything)).toBe('/content/4/content/12')
    const stripped = stripDeskMarks(everything)
    expect(firstSuggestion(stripped)).toBeNull()
    expect(JSON.stringify(stripped)).not.toMatch(/INSERTED|comment|deletion|modification/)
    expect(JSON.stringify(stripped)).toContain('STANDS')
    expect(parseDocument(stripped)).toEqual(stripped)
    expect(stripDeskMarks(stripped)).toEqual(stripped)
  })
})
