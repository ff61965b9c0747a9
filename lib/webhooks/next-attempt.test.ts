import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '#lib/kernel/clock.ts'
import { nextAttempt } from './next-attempt.ts'

const AT = new Date('2030-01-01T00:00:00.000Z')
const HOUR = 3_600_000
let restore = () => {}
beforeEach(() => {
  restore = setClock(() => AT)
})
afterEach(() => restore())

const waitOf = (attempts: number, failure: { status: number | null; retryAfter?: string }) =>
  Number(nextAttempt(attempts, failure)) - AT.getTime()

describe('the wait before the next attempt', () => {
  it('differs from one to the other by 10 % at most', () => {
    const waits = Array.from({ length: 200 }, () => waitOf(4, { status: 500 }))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2 * HOUR * 0.9)
    expect(Math.max(...waits)).toBeLessThanOrEqual(2 * HOUR * 1.1)
    expect(new Set(waits).size).toBeGreaterThan(100)
  })

  it('is as long as the receiver asks by seconds or by a date, up to the one after it', () => {
    expect(waitOf(4, { status: 503, retryAfter: String(3 * 3_600) })).toBe(3 * HOUR)
    expect(waitOf(4, { status: 429, retryAfter: 'Tue, 01 Jan 2030 04:00:00 GMT' })).toBe(4 * HOUR)
    expect(waitOf(4, { status: 503, retryAfter: '999999999999' })).toBe(5 * HOUR)
    expect(waitOf(9, { status: 503, retryAfter: '999999999999' })).toBeLessThanOrEqual(24 * HOUR * 1.1)
    expect(waitOf(4, { status: 503, retryAfter: 'Tue, 01 Jan 1980 04:00:00 GMT' })).toBeLessThanOrEqual(2.2 * HOUR)
  })

  it('ends after the tenth', () => {
    expect(nextAttempt(9, { status: null })).not.toBeNull()
    expect(nextAttempt(10, { status: null })).toBeNull()
  })
})
