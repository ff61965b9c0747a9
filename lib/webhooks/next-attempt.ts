import { now } from '#lib/kernel/clock.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long to wait before the second, third… attempt (the example of Standard Webhooks 1.0, about 75 hours together). */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]
const JITTER = 0.1
/** Answers whose `Retry-After` is a wish of the receiver. */
const WISHES = [429, 502, 503, 504]

type Failure = { status: number | null; retryAfter?: string }

/**
 * When to try again after `attempts` failed ones; null when there were enough. Waits differ by up to 10 %, so that many
 * do not come back at once. A receiver may ask for a longer wait by `Retry-After` (seconds or a date), as far as the wait after this one.
 */
export function nextAttempt(attempts: number, { status, retryAfter }: Failure): Date | null {
  const wait = WAITS_MS[attempts - 1]
  if (wait === undefined) return null
  const own = wait * (1 - JITTER + 2 * JITTER * Math.random())
  const wish = status !== null && WISHES.includes(status) ? wishOf(retryAfter) : 0
  const longest = WAITS_MS[attempts] ?? wait
  return new Date(Math.round(now().getTime() + Math.max(own, Math.min(wish, longest))))
}

function wishOf(retryAfter: string | undefined): number {
  if (!retryAfter) return 0
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * SECOND
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? 0 : at - now().getTime()
}
