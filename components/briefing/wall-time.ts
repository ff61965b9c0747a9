import type { Temporal as TemporalApi } from 'temporal-polyfill'

export type WallTimeChoice = { wallTime: string; offset: string; overlap?: 'earlier' | 'later' }
export type WallTimeAnswer =
  | { kind: 'incomplete' }
  | { kind: 'at'; at: Date }
  | { kind: 'gap' | 'overlap'; choices: [WallTimeChoice, WallTimeChoice] }

/**
 * The instant of a wall time (`2026-11-25T07:00`) in an IANA zone. A time that the clocks skip gives the two nearest
 * that exist; one that they show twice gives both, unless `overlap` says which.
 */
export function resolveWallTime(
  temporal: typeof TemporalApi,
  wallTime: string,
  timeZone: string,
  overlap?: 'earlier' | 'later',
): WallTimeAnswer {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return { kind: 'incomplete' }
  const typed = temporal.PlainDateTime.from(wallTime)
  const earlier = typed.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = typed.toZonedDateTime(timeZone, { disambiguation: 'later' })
  const instantOf = (moment: TemporalApi.ZonedDateTime): WallTimeAnswer => ({
    kind: 'at',
    at: new Date(moment.epochMilliseconds),
  })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return instantOf(earlier)
  if (!earlier.toPlainDateTime().equals(typed)) return { kind: 'gap', choices: [choice(earlier), choice(later)] }
  if (overlap) return instantOf(overlap === 'earlier' ? earlier : later)
  return {
    kind: 'overlap',
    choices: [
      { ...choice(earlier), overlap: 'earlier' },
      { ...choice(later), overlap: 'later' },
    ],
  }
}

/** The wall time of an instant in a zone, as a date and a time input take it. */
export function wallTimeOf(temporal: typeof TemporalApi, at: Date, timeZone: string): string {
  const moment = temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

function choice(moment: TemporalApi.ZonedDateTime): WallTimeChoice {
  return { wallTime: moment.toPlainDateTime().toString({ smallestUnit: 'minute' }), offset: moment.offset }
}
