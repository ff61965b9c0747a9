import { describe, expect, it } from 'vitest'
import { messages } from '#messages/messages.ts'
import { distanceOf, fullWhen, fullWhenIn } from './full-when.ts'

const at = new Date('2026-11-24T22:00:00Z')

describe('fullWhen', () => {
  it('always names the day and the city', () => {
    expect(fullWhen(at, 'Asia/Seoul', messages.en.common.when)).toBe('Wed 25 Nov 07:00 Seoul')
    expect(fullWhen(at, 'Asia/Seoul', messages.ko.common.when)).toBe('11월 25일(수) 07:00 서울')
  })
})

describe('fullWhenIn', () => {
  it('adds the zones whose clocks differ, each once', () => {
    const zones = ['Asia/Seoul', 'Asia/Tokyo', 'America/Los_Angeles', 'America/Los_Angeles', null]
    expect(fullWhenIn(at, zones, messages.en.common.when)).toBe('Wed 25 Nov 07:00 Seoul (Tue 24 Nov 14:00 Los Angeles)')
  })
})

describe('distanceOf', () => {
  it('is told in the largest unit that says enough', () => {
    expect(distanceOf(119 * 60_000)).toEqual({ amount: 119, unit: 'minutes' })
    expect(distanceOf(-14 * 3_600_000)).toEqual({ amount: 14, unit: 'hours' })
    expect(distanceOf(3 * 86_400_000)).toEqual({ amount: 3, unit: 'days' })
  })
})
