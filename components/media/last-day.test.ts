import { expect, it } from 'vitest'
import { dayOf, endOfDay } from './last-day.ts'

it.each([
  ['2026-11-25', 'Asia/Seoul', '2026-11-25T14:59:59.999Z'],
  ['2026-11-25', 'America/Los_Angeles', '2026-11-26T07:59:59.999Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:59.999Z'],
])('%s ends in %s at %s', (day, zone, end) => {
  expect(endOfDay(day, zone)).toBe(end)
  expect(dayOf(end, zone)).toBe(day)
})

it('is nothing for what is no day', () => {
  expect(['', '2026', '25.11.2026'].map(day => endOfDay(day, 'Asia/Seoul'))).toEqual([null, null, null])
})
