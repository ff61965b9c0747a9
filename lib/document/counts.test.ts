import { describe, expect, it } from 'vitest'
import { countsOf, lengthOf } from './counts.ts'

describe('countsOf', () => {
  it('counts Hangul with and without spaces, and manuscript sheets to one decimal', () => {
    expect(countsOf('반도체 공장이\n늘었다.')).toMatchObject({ characters: 11, withoutSpaces: 10, words: 3 })
    expect(countsOf('가'.repeat(1230)).sheets).toBe(6.2)
    expect(countsOf('').sheets).toBe(0)
  })

  it('counts decomposed syllables and combined signs as what is seen', () => {
    expect(countsOf('한국'.normalize('NFD')).characters).toBe(2)
    expect(countsOf('e\u0301a\u200D❤\uFE0F').characters).toBe(3)
  })

  it('counts English words as they are written', () => {
    expect(countsOf("It's a well-known 3.5% rise").words).toBe(5)
    expect(countsOf('word '.repeat(265)).readingSeconds).toBe(60)
  })
})

describe('lengthOf', () => {
  it('counts two Latin letters as one Hangul letter', () => {
    expect(lengthOf('삼성전자')).toBe(4)
    expect(lengthOf('a'.repeat(80))).toBe(40)
    expect(lengthOf('AI 반도체')).toBe(5)
    expect(lengthOf('  ')).toBe(0)
  })
})
