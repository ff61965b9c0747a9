import { describe, expect, it } from 'vitest'
import { messages } from '#messages/messages.ts'
import { formatWhen, sameWallTime } from './format-when.ts'

const at = new Date('2026-11-24T22:00:00.000Z')

describe('formatWhen', () => {
  it.each([
    ['en', 'Asia/Seoul', '2026-11-23T00:00:00Z', 'Wed 07:00 Seoul'],
    ['en', 'America/Los_Angeles', '2026-11-23T00:00:00Z', 'Tue 14:00 Los Angeles'],
    ['ko', 'Asia/Seoul', '2026-11-23T00:00:00Z', '수 07:00 서울'],
    ['en', 'Asia/Seoul', '2026-08-01T00:00:00Z', 'Wed 25 Nov 07:00 Seoul'],
    ['ko', 'Asia/Seoul', '2026-08-01T00:00:00Z', '11월 25일(수) 07:00 서울'],
    ['ko', 'America/Los_Angeles', '2027-08-01T00:00:00Z', '2026년 11월 24일(화) 14:00 로스앤젤레스'],
    ['en', 'Asia/Seoul', '2027-08-01T00:00:00Z', 'Wed 25 Nov 2026 07:00 Seoul'],
    ['en', 'Asia/Ho_Chi_Minh', '2026-11-23T00:00:00Z', 'Wed 05:00 Ho Chi Minh'],
  ] as const)('%s in %s seen at %s', (locale, timeZone, present, text) => {
    const words = messages[locale].common.when
    expect(formatWhen(at, { timeZone, words, present: new Date(present) })).toBe(text)
  })

  it('writes midnight as 00:00', () => {
    const midnight = new Date('2026-11-24T15:00:00Z')
    const words = messages.en.common.when
    expect(formatWhen(midnight, { timeZone: 'Asia/Seoul', words, present: at })).toBe('Wed 00:00 Seoul')
  })
})

describe('sameWallTime', () => {
  it('knows zones that agree from zones that do not', () => {
    expect(sameWallTime(at, 'Asia/Seoul', 'Asia/Tokyo')).toBe(true)
    expect(sameWallTime(at, 'Asia/Seoul', 'Asia/Shanghai')).toBe(false)
  })
})
