import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countReading, readingTimeSeconds } from './reading-time.ts'
import { renderText } from './render/text.ts'
import { documentOf } from './sample-document.ts'

const FIXTURE = new URL('../../../shared/fixtures/tech-briefing-2024-04-12.json', import.meta.url)

describe('readingTimeSeconds', () => {
  it('is 60 for 500 syllables or 265 words, also when they are decomposed', () => {
    expect(readingTimeSeconds('가'.repeat(500))).toBe(60)
    expect(readingTimeSeconds('한'.repeat(500).normalize('NFD'))).toBe(60)
    expect(readingTimeSeconds('word 12,000.5 '.repeat(265))).toBe(120)
    expect(readingTimeSeconds('')).toBe(0)
  })

  it('counts runs of letters, digits and syllables apart', () => {
    expect(countReading('AI칩 29억 3조9000억 D.C. café')).toEqual({ hangul: 4, latinWords: 4, numbers: 3 })
  })
})

type Block = { type: string; text: string; level?: 2; emoji?: string; heading?: string[]; newsletter?: string }

describe.skipIf(!existsSync(FIXTURE))('the archived briefing (skipped where its file is absent)', () => {
  it('gives the counts that were made by hand', () => {
    const { article, expected } = JSON.parse(readFileSync(FIXTURE, 'utf8'))
    const text = renderText(documentOf(...article.body.map(nodeOf)))
    const { hangulSyllables: hangul, latinWords, numbers, bodyChars } = expected.counts
    expect(countReading(text)).toEqual({ hangul, latinWords, numbers })
    expect([...text].length).toBe(bodyChars - [...'👉 '].length)
    expect(readingTimeSeconds(text)).toBe(Math.round((1148 / 500 + 32 / 265) * 60))
    expect(Math.ceil(readingTimeSeconds(text) / 60)).toBe(expected.readingTimeMinutes)
    const paragraphs = article.body.filter((block: Block) => block.type === 'paragraph')
    expect(text.split('\n\n')).toEqual(expect.arrayContaining(paragraphs.map((block: Block) => block.text)))
  })
})

function nodeOf({ type, text, level, emoji, heading, newsletter }: Block) {
  if (type === 'newsletterCta') return { type, attrs: { newsletter, heading, text } }
  return { type, ...(type === 'heading' && { attrs: { level, emoji } }), content: [{ type: 'text', text }] }
}
