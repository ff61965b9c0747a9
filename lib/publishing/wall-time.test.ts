import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/kernel/errors.ts'
import { instantOf } from './wall-time.ts'

describe('a local time that the clock shows once', () => {
  it.each([
    ['2026-11-25T07:00', 'Asia/Seoul', '2026-11-24T22:00:00.000Z'],
    ['2026-11-25T07:00:30', 'Asia/Seoul', '2026-11-24T22:00:30.000Z'],
    ['2024-02-29T23:59', 'Asia/Seoul', '2024-02-29T14:59:00.000Z'],
    ['2027-03-14T01:59', 'America/Los_Angeles', '2027-03-14T09:59:00.000Z'],
    ['2027-03-14T03:00', 'America/Los_Angeles', '2027-03-14T10:00:00.000Z'],
    ['2027-11-07T02:00', 'America/Los_Angeles', '2027-11-07T10:00:00.000Z'],
    ['2027-07-01T12:00', 'Europe/Berlin', '2027-07-01T10:00:00.000Z'],
    ['2027-01-01T12:00', 'Australia/Lord_Howe', '2027-01-01T01:00:00.000Z'],
    ['2027-06-01T00:00', 'Etc/UTC', '2027-06-01T00:00:00.000Z'],
    ['2027-06-01T00:00', 'Asia/Kathmandu', '2027-05-31T18:15:00.000Z'],
  ])('%s in %s is %s', (wallTime, zone, instant) => {
    expect(instantOf(wallTime, zone).toISOString()).toBe(instant)
    // Saying which changes nothing where there is only one.
    expect(instantOf(wallTime, zone, 'later').toISOString()).toBe(instant)
  })
})

describe('a local time that the clock skips', () => {
  it.each([
    ['2027-03-14T02:30', 'America/Los_Angeles', '2027-03-14T01:30', '-08:00', '2027-03-14T03:30', '-07:00'],
    ['2027-03-28T02:30', 'Europe/Berlin', '2027-03-28T01:30', '+01:00', '2027-03-28T03:30', '+02:00'],
    ['2027-10-03T02:15', 'Australia/Lord_Howe', '2027-10-03T01:45', '+10:30', '2027-10-03T02:45', '+11:00'],
  ])('%s in %s is refused with the two nearest', (wallTime, zone, before, offsetBefore, after, offsetAfter) => {
    const choices = [
      { label: 'earlier', wallTime: before, offset: offsetBefore },
      { label: 'later', wallTime: after, offset: offsetAfter },
    ]
    for (const overlap of [undefined, 'earlier', 'later'] as const) {
      expect(refusal(() => instantOf(wallTime, zone, overlap))).toMatchObject({ reason: 'time-gap', choices })
    }
    for (const choice of choices) expect(instantOf(choice.wallTime, zone)).toBeInstanceOf(Date)
  })
})

describe('a local time that the clock shows twice', () => {
  it.each([
    ['2027-11-07T01:30', 'America/Los_Angeles', '2027-11-07T08:30:00.000Z', '2027-11-07T09:30:00.000Z'],
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00.000Z', '2027-04-03T15:15:00.000Z'],
  ])('%s in %s asks which', (wallTime, zone, earlier, later) => {
    const { reason, choices = [] } = refusal(() => instantOf(wallTime, zone))
    expect([reason, choices.length]).toEqual(['time-overlap', 2])
    expect(instantOf(wallTime, zone, 'earlier').toISOString()).toBe(earlier)
    expect(instantOf(wallTime, zone, 'later').toISOString()).toBe(later)
  })
})

it.each([
  '2026-02-30T07:00',
  '2026-13-01T07:00',
  '2026-11-25T24:30',
  '2025-02-29T00:00',
  '',
  'tomorrow',
  '0000-01-01T00:00',
])('refuses what is no time: %s', wallTime => {
  expect(refusal(() => instantOf(wallTime, 'Asia/Seoul')).errors).toMatchObject([{ pointer: '/wallTime' }])
})

function refusal(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'validation') return error.detail
    throw error
  }
  throw new Error('it was not refused')
}
