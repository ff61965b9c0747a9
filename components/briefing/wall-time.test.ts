import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { resolveWallTime, wallTimeOf } from './wall-time.ts'

const resolve = (wallTime: string, zone: string, overlap?: 'earlier' | 'later') =>
  resolveWallTime(Temporal, wallTime, zone, overlap)

describe('resolveWallTime', () => {
  it('gives the instant of a time that the clock shows once', () => {
    expect(resolve('2026-11-25T07:00', 'Asia/Seoul')).toEqual({ kind: 'at', at: new Date('2026-11-24T22:00:00Z') })
  })

  it('refuses a time that the clock skips and names the two nearest', () => {
    expect(resolve('2026-03-08T02:30', 'America/Los_Angeles')).toEqual({
      kind: 'gap',
      choices: [
        { wallTime: '2026-03-08T01:30', offset: '-08:00' },
        { wallTime: '2026-03-08T03:30', offset: '-07:00' },
      ],
    })
  })

  it('asks which one of two, and takes the answer', () => {
    const typed = ['2026-11-01T01:30', 'America/Los_Angeles'] as const
    expect(resolve(...typed)).toMatchObject({ kind: 'overlap', choices: [{ offset: '-07:00' }, { offset: '-08:00' }] })
    expect(resolve(...typed, 'earlier')).toEqual({ kind: 'at', at: new Date('2026-11-01T08:30:00Z') })
    expect(resolve(...typed, 'later')).toEqual({ kind: 'at', at: new Date('2026-11-01T09:30:00Z') })
  })

  it('waits until date and time are complete', () => {
    expect(resolve('2026-11-25T', 'Asia/Seoul')).toEqual({ kind: 'incomplete' })
    expect(resolve('T07:00', 'Asia/Seoul')).toEqual({ kind: 'incomplete' })
  })
})

describe('wallTimeOf', () => {
  it('is what the inputs take, and comes back to the same instant', () => {
    const at = new Date('2026-11-24T22:00:00Z')
    expect(wallTimeOf(Temporal, at, 'Asia/Seoul')).toBe('2026-11-25T07:00')
    expect(resolve(wallTimeOf(Temporal, at, 'America/Los_Angeles'), 'America/Los_Angeles')).toEqual({ kind: 'at', at })
  })
})
