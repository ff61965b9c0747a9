import { now } from '#lib/kernel/clock.ts'
import { shared } from '#lib/kernel/shared.ts'

const WINDOW_MS = 60_000
const MOST_CLIENTS = 100_000

/** What a client has left: whole requests now, and milliseconds until all of them are back, or until one is. */
export type Quota = { of: number; left: number; fullInMs: number; nextInMs: number }
/** `taken` is false for a request too many. */
export type Taken = Quota & { taken: boolean }

/**
 * Requests that each client may make: `quota` at once, coming back evenly over a minute (GCRA, ITU-T I.371). One number
 * is kept per client, and none of those whose quota is whole again.
 */
export class RateLimit {
  /** When each client's quota will be whole, in epoch milliseconds. */
  #wholeAt = new Map<string, number>()
  #sweptAt = 0

  /** What `client` has left, without counting anything. */
  look(client: string, quota: number): Quota {
    return quotaOf(quota, this.#used(client, now().getTime()))
  }

  /** Counts one request, before any work for it, and gives what is left; a client with nothing left is not charged. */
  take(client: string, quota: number): Taken {
    const time = now().getTime()
    this.#sweep(time)
    const used = this.#used(client, time)
    const before = quotaOf(quota, used)
    if (before.left === 0) return { ...before, taken: false }
    return { ...this.#charge(client, quota, { time, used: used + WINDOW_MS / quota }), taken: true }
  }

  /** Gives back one request that was taken and is not to count; gives what is left then. */
  giveBack(client: string, quota: number): Quota {
    const time = now().getTime()
    return this.#charge(client, quota, { time, used: Math.max(0, this.#used(client, time) - WINDOW_MS / quota) })
  }

  #charge(client: string, quota: number, { time, used }: { time: number; used: number }): Quota {
    this.#wholeAt.set(client, time + used)
    return quotaOf(quota, used)
  }

  /** Milliseconds until all is back. More than the window cannot be: then the clock was set back, and nobody is locked out for it. */
  #used(client: string, time: number): number {
    const used = (this.#wholeAt.get(client) ?? 0) - time
    return used > 0 && used <= WINDOW_MS + 1 ? used : 0
  }

  /** Once a minute, or sooner when there are very many: who has nothing used is forgotten. */
  #sweep(time: number) {
    if (time - this.#sweptAt < (this.#wholeAt.size > MOST_CLIENTS ? 1_000 : WINDOW_MS)) return
    this.#sweptAt = time
    for (const [client, wholeAt] of this.#wholeAt) if (wholeAt <= time) this.#wholeAt.delete(client)
  }
}

function quotaOf(of: number, usedMs: number): Quota {
  const each = WINDOW_MS / of
  // A rounding error must not take a request away.
  const left = Math.max(0, Math.floor((WINDOW_MS - usedMs) / each + 1e-6))
  return { of, left, fullInMs: usedMs, nextInMs: left > 0 ? 0 : usedMs + each - WINDOW_MS }
}

/** The counts of this process. */
export function rateLimit(): RateLimit {
  return shared('rate-limit', () => new RateLimit())
}

/** The value of the header `RateLimit` (draft-ietf-httpapi-ratelimit-headers). */
export function quotaHeader({ left, fullInMs }: Quota): string {
  return `"client";r=${left};t=${Math.ceil(fullInMs / 1_000)}`
}

/** The value of the header `RateLimit-Policy`. */
export function policyHeader(quota: number): string {
  return `"client";q=${quota};w=${WINDOW_MS / 1_000}`
}
