import { expect, it } from 'vitest'
import { searchQuery } from './query.ts'
import { GAP, indexTokens } from './tokens.ts'

const INSIDE = '\u{e001}'
const phrases = (typed: string) =>
  searchQuery(typed).map(term => term.map(({ tokens, prefix }) => tokens.join(' ') + (prefix ? '*' : '')))

it.each([
  ['일본', ['일', '일본', '본']],
  ['칩', ['칩']],
  ['반도체 공장', ['반', '반도', '도체', '체', '공', '공장', '장', GAP, `${INSIDE}도`]],
  ['AI칩을', ['ai', '칩', '칩을', '을']],
  ['ＡＩ ㈜', ['ai', '주']],
  ['Sejin Kim, 2024년', ['sejin', 'kim', '2024', '년']],
  ['첫 줄\n\n둘째', ['첫', '줄', GAP, '둘', '둘째', '째']],
  ['👉 “” ∙ \ud800', []],
  ['데ータ', ['데', '데ー', 'ータ', 'タ', GAP, `${INSIDE}ー`]],
])('cuts %j into tokens', (text, tokens) => {
  expect(indexTokens(text)).toEqual(tokens)
  expect(indexTokens(text.normalize('NFD'))).toEqual(tokens)
})

it('spells letters that the databases treat differently by their numbers', () => {
  expect(indexTokens('Ĳǆ ὈΔΟΣ café')).toEqual([
    'ijd\u{e002}00017e',
    '\u{e002}001f40\u{e002}0003b4\u{e002}0003bf\u{e002}0003c2',
    'café',
  ])
})

it.each([
  ['일본', [['일본']]],
  ['칩', [['칩', `${INSIDE}칩`]]],
  ['반도체', [['반도 도체', '반 도 도체', '반도 도 체']]],
  [
    '반도체공장',
    [
      [
        '반도 도체 체공 공장',
        '반 도 도체 체공 공장',
        '반도 도 체 체공 공장',
        '반도 도체 체 공 공장',
        '반도 도체 체공 공 장',
      ],
    ],
  ],
  ['AI칩', [['ai 칩']]],
  ['삼성AI', [['삼성 성 ai']]],
  ['Sejin kim sejin', [['sejin*'], ['kim*']]],
  ['se 2024', [['se'], ['2024']]],
  ['"일본" OR NEAR(a, b) * ^x:y -z', [['일본'], ['or'], ['near a'], ['b'], ['x y'], ['z']]],
  [' \t…👉', []],
])('takes %j for phrases', (typed, wanted) => {
  expect(phrases(typed)).toEqual(wanted)
  expect(phrases(typed.normalize('NFD'))).toEqual(wanted)
})

it('stays small however much is typed', () => {
  const long = Array.from({ length: 22 }, (_, i) => `가나다라마바사${String.fromCharCode(0xac00 + i)}`)
  for (const typed of [long.join(' '), long.join('a'), 'a가나다b'.repeat(40), '가'.repeat(200), 'abc '.repeat(50)]) {
    const query = searchQuery(typed)
    expect(query.flat().length).toBeLessThan(300)
    for (const { tokens } of query.flat()) expect(tokens.length).toBeLessThanOrEqual(64)
  }
  const words = Array.from({ length: 30 }, (_, i) => `word${String.fromCharCode(97 + i)}`)
  expect(searchQuery(words.join(' ')).filter(([phrase]) => phrase?.prefix)).toHaveLength(4)
})
