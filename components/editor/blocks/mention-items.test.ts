import { expect, it } from 'vitest'
import { mentionItems } from './mention-items.ts'

const people = ['김세진', '기세현', 'Ada Lovelace', '박하늘'].map((name, index) => ({ id: `p${index}`, name }))
const tags = Array.from({ length: 20 }, (_, index) => ({ slug: `t${index}`, name: `기술 ${index}` }))
const found = (query: string) => mentionItems({ people, tags }, 'person', query).map(({ label }) => label)

it.each([
  ['ㄱ', ['김세진', '기세현']],
  ['기', ['김세진', '기세현']],
  ['김', ['김세진']],
  ['ㄱㅅㅈ', ['김세진']],
  ['love', ['Ada Lovelace']],
  ['adalove', ['Ada Lovelace']],
  ['없', []],
])('finds people at every keystroke: %s', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

it('names a tag by its slug, at most eight', () => {
  const items = mentionItems({ people, tags }, 'tag', '기술')
  expect(items).toHaveLength(8)
  expect(items[0]).toEqual({ kind: 'tag', id: 't0', label: '기술 0' })
})
