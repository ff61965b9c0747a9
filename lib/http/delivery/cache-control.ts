import { now } from '#lib/kernel/clock.ts'

const SHARED_SECONDS = 60
const STALE_SECONDS = 600

/** What shared caches may do while no schedule is near. */
export const CALM = cacheControl(Number.POSITIVE_INFINITY, 0)

/** `head` with a Cache-Control that ends before the next schedule is due (epoch milliseconds); `head` itself while none is near. */
export function untilDue(head: readonly string[], nextDue: number): readonly string[] {
  const time = now().getTime()
  if (nextDue - time >= (SHARED_SECONDS + STALE_SECONDS) * 1_000) return head
  return head.with(head.indexOf('cache-control') + 1, cacheControl(nextDue, time))
}

/** The same for an answer that is made anew each time. */
export function cacheControlUntil(nextDue: number): string {
  return cacheControl(nextDue, now().getTime())
}

/** For how many seconds shared caches may keep what the next schedule (epoch milliseconds) may change: a minute at most. */
export function sharedSecondsUntil(nextDue: number): number {
  return sharedSeconds(nextDue, now().getTime())
}

function cacheControl(nextDue: number, time: number): string {
  const shared = sharedSeconds(nextDue, time)
  const stale = Math.min(STALE_SECONDS, secondsLeft(nextDue, time) - shared)
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}, stale-if-error=86400`
}

function sharedSeconds(nextDue: number, time: number): number {
  return Math.min(SHARED_SECONDS, secondsLeft(nextDue, time))
}

function secondsLeft(nextDue: number, time: number): number {
  return Math.max(0, Math.floor((nextDue - time) / 1_000))
}
