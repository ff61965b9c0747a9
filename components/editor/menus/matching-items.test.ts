import { expect, it } from 'vitest'
import { matchingItems } from './matching-items.ts'

const items = [
  { id: 'heading', words: '제목 소제목 heading h2' },
  { id: 'gallery', words: '갤러리 사진묶음 gallery' },
  { id: 'newsletter', words: '뉴스레터 구독 newsletter' },
  { id: 'quote', words: '인용 따옴표 quote blockquote' },
  { id: 'picture', words: '사진 그림 picture image' },
]
const found = (query: string) => matchingItems(items, query).map(({ id }) => id)

it.each([
  ['제목', ['heading']],
  ['heading', ['heading']],
  ['HEAD', ['heading']],
  ['ㅈㅁ', ['heading']],
  ['ㄱㄹㄹ', ['gallery']],
  ['ㅅㅈ', ['gallery', 'picture', 'heading']],
  ['소ㅈ', ['heading']],
  ['ㄸ', ['quote']],
  ['image', ['picture']],
])('finds by beginnings, in Korean, English and first consonants: %s', (query, expected) => {
  expect(found(query).toSorted()).toEqual(expected.toSorted())
})

it('finds at every keystroke of a word that is being composed', () => {
  for (const query of ['ㅈ', '제', '젬', '제모', '제목']) expect(found(query), query).toContain('heading')
  for (const query of ['ㅇ', '이', '인', '인ㅇ', '인요', '인용']) expect(found(query), query).toContain('quote')
})

it('finds two consonants that the input method has joined', () => {
  expect(matchingItems([{ words: '검색' }], 'ㄳ')).toHaveLength(1)
})

it('puts a whole word before the beginning of another, and takes decomposed Hangul', () => {
  expect(found('사진')).toEqual(['picture', 'gallery'])
  expect(found('제목'.normalize('NFD'))).toEqual(['heading'])
})

it.each(['4', 'usr', '없다', 'ㅋㅋㅋ', 'g2'])('finds nothing for %s', query => {
  expect(found(query)).toEqual([])
})

it('gives all for nothing', () => {
  expect(found('')).toHaveLength(items.length)
})
