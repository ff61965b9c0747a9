import { randomBytes, timingSafeEqual } from 'node:crypto'
import { shared } from '#lib/kernel/shared.ts'

/** The header that a call of this process to itself brings. */
export const OWN_CALL = 'x-stet-own-call'

/** What stands in it: known to this process alone, for as long as it runs, and never sent elsewhere. */
export function ownCallSecret(): string {
  return shared('own-call', () => randomBytes(32).toString('base64url'))
}

/** True when a request with this header was made by this process for somebody whose address it names. */
export function isOwnCall(header: string | string[] | undefined): boolean {
  if (typeof header !== 'string') return false
  const [given, wanted] = [Buffer.from(header), Buffer.from(ownCallSecret())]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
