import { expect, it } from 'vitest'
import { addressFrom } from './address-from.ts'

it.each([
  ['https://example.com/가?b=1', 'https://example.com/가?b=1'],
  [' example.com ', 'https://example.com'],
  ['한국.com/길', 'https://한국.com/길'],
  ['/reader/slow-chips', '/reader/slow-chips'],
  ['desk@example.com', 'mailto:desk@example.com'],
  ['tel:+82-2-123', 'tel:+82-2-123'],
  ['javascript:alert(1)', null],
  ['//evil.example', null],
  ['반도체', null],
  ['1.5', null],
  ['', null],
])('understands what was typed: %s', (typed, expected) => {
  expect(addressFrom(typed)).toBe(expected)
})

it.each(['example.com', '/path', 'a@b.kr', '반도체'])('takes no pasted word for an address: %s', pasted => {
  expect(addressFrom(pasted, { whole: true })).toBeNull()
})
