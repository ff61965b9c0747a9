import { describe, expect, it } from 'vitest'
import { findText } from './find-text.ts'

const PLAIN = { matchCase: false, wholeWord: false }
const WORDS = { matchCase: false, wholeWord: true }
const found = (text: string, query: string, options = PLAIN) =>
  findText(text, query, options).map(({ from, to }) => text.slice(from, to))

describe('findText', () => {
  it('finds Hangul whether it is composed or not, and gives the stretch of the text as it stands', () => {
    const text = `앞 ${'한글'.normalize('NFD')} 뒤`
    expect(findText(text, '한글', PLAIN)).toEqual([{ from: 2, to: 8 }])
    expect(findText('한글', '한글'.normalize('NFD'), PLAIN)).toEqual([{ from: 0, to: 2 }])
    expect(findText(text, '하', PLAIN)).toEqual([])
  })

  it('takes capitals and small letters as one unless asked', () => {
    expect(found('AI ai Ai', 'ai')).toHaveLength(3)
    expect(found('AI ai Ai', 'ai', { ...PLAIN, matchCase: true })).toEqual(['ai'])
    expect(findText('İstanbul AI', 'ai', PLAIN)).toEqual([{ from: 9, to: 11 }])
  })

  it('takes words, not patterns, and no match overlaps another', () => {
    expect(found('a.b aab (a', 'a.')).toEqual(['a.'])
    expect(found('(a (a', '(a')).toHaveLength(2)
    expect(found('aaaa', 'aa')).toHaveLength(2)
    expect(found('무엇', '')).toEqual([])
  })

  it('keeps to whole words: Latin ones, and Hangul ones with their particles', () => {
    expect(found('cat concat cat, catalog', 'cat', WORDS)).toHaveLength(2)
    expect(found('공장 공장은 공장에서는 공장까지도 공장장 반도체공장', '공장', WORDS)).toHaveLength(4)
    expect(found('AI는 AIDS AI를', 'AI', WORDS)).toHaveLength(2)
  })

  it('is quick on a text made to be slow', () => {
    const text = '은'.repeat(200_000)
    const before = performance.now()
    findText(text, `${'은'.repeat(40)}끝`, WORDS)
    findText(text, '은', WORDS)
    expect(performance.now() - before).toBeLessThan(1_500)
  })
})
