import { expect, it } from 'vitest'
import { matchedLength } from './matched-length.ts'

it.each([
  ['느린 반도체', '', 0],
  ['느린 반도체', '느린 반', 4],
  ['느린 반도체', '느린 반도체', 6],
  ['느린 반도체', '느린 반도체'.normalize('NFD'), 6],
  ['느린 반도체', '빠른 반도체', 0],
  ['🛰️ 발사', '🛰️ 발', 5],
  ['느린', '느린 반도체', 2],
])('of %j, typed as %j: %i', (title, typed, length) => {
  expect(matchedLength(title, typed)).toBe(length)
})
