import { Temporal } from 'temporal-polyfill'
import { AppError } from '#lib/kernel/errors.ts'

export type Overlap = 'earlier' | 'later'

/**
 * The instant of a local date and time in an IANA zone. A time that the clock skips is refused with the two nearest
 * ones, a time that it shows twice with the two that it could be, unless `overlap` says which. Throws `validation`.
 */
export function instantOf(wallTime: string, timeZone: string, overlap?: Overlap): Date {
  const local = plain(wallTime)
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return new Date(earlier.epochMilliseconds)
  const gap = !earlier.toPlainDateTime().equals(local)
  if (!gap && overlap) return new Date((overlap === 'earlier' ? earlier : later).epochMilliseconds)
  const message = gap
    ? `The clock skips ${wallTime} in ${timeZone}. Choose one of the two nearest times.`
    : `The clock shows ${wallTime} twice in ${timeZone}. Say which one.`
  throw new AppError('validation', message, {
    reason: gap ? 'time-gap' : 'time-overlap',
    choices: [choice('earlier', earlier), choice('later', later)],
    errors: [{ pointer: '/wallTime', in: 'body', code: gap ? 'gap' : 'overlap', message }],
  })
}

function plain(wallTime: string): Temporal.PlainDateTime {
  try {
    const local = Temporal.PlainDateTime.from(wallTime, { overflow: 'reject' })
    // Beyond these years a zone's offset can lead to one that PostgreSQL does not read.
    if (local.year >= 1 && local.year <= 9998) return local
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const message = 'Not a date and time, such as 2026-11-25T07:00.'
  throw new AppError('validation', message, {
    errors: [{ pointer: '/wallTime', in: 'body', code: 'invalid', message }],
  })
}

function choice(label: Overlap, at: Temporal.ZonedDateTime) {
  return { label, wallTime: at.toPlainDateTime().toString({ smallestUnit: 'minute' }), offset: at.offset }
}
