import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { setClock } from '#lib/kernel/clock.ts'
import { policyHeader, quotaHeader, RateLimit } from './rate-limit.ts'

let time = Date.parse('2026-11-23T00:00:00Z')
afterAll(setClock(() => new Date(time)))
afterEach(() => {
  time += 3_600_000
})

describe('a rate limit', () => {
  it('gives the whole quota at once, then refuses with the time until the next', () => {
    const limit = new RateLimit()
    for (let left = 59; left >= 0; left--) expect(limit.take('a', 60).left).toBe(left)
    expect(limit.take('a', 60)).toMatchObject({ left: 0, nextInMs: 1_000 })
    expect(limit.take('b', 60).left).toBe(59)
  })

  it('gives requests back evenly, and no more than the quota', () => {
    const limit = new RateLimit()
    for (let n = 0; n < 60; n++) limit.take('a', 60)
    time += 1_000
    expect(limit.look('a', 60).left).toBe(1)
    time += 29_000
    expect(limit.look('a', 60).left).toBe(30)
    time += 600_000
    expect(limit.look('a', 60)).toMatchObject({ left: 60, fullInMs: 0 })
  })

  it('gives a request back, and never more than were taken', () => {
    const limit = new RateLimit()
    expect(limit.take('a', 60)).toMatchObject({ left: 59, taken: true })
    expect(limit.giveBack('a', 60)).toMatchObject({ left: 60, fullInMs: 0 })
    expect(limit.giveBack('a', 60)).toMatchObject({ left: 60, fullInMs: 0 })
    for (let n = 0; n < 60; n++) expect(limit.take('a', 60).taken).toBe(true)
    expect(limit.take('a', 60)).toMatchObject({ left: 0, taken: false })
    expect(limit.giveBack('a', 60).left).toBe(1)
  })

  it('does not charge who is refused', () => {
    const limit = new RateLimit()
    for (let n = 0; n < 200; n++) limit.take('a', 60)
    time += 1_000
    expect(limit.take('a', 60).left).toBe(0)
    expect(limit.look('a', 60).nextInMs).toBe(1_000)
  })

  it('locks nobody out when the clock is set back', () => {
    const limit = new RateLimit()
    for (let n = 0; n < 60; n++) limit.take('a', 60)
    expect(limit.look('a', 60).left).toBe(0)
    time -= 600_000
    expect(limit.look('a', 60).left).toBe(60)
  })

  it('speaks the draft of the HTTP API group', () => {
    const quota = new RateLimit().take('a', 60)
    expect(quotaHeader(quota)).toBe('"client";r=59;t=1')
    expect(policyHeader(60)).toBe('"client";q=60;w=60')
  })
})
