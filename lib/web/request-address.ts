import { env } from '#lib/kernel/env.ts'

/**
 * The network address of the client. `server.ts` appends its peer to `X-Forwarded-For`; of the entries to its left only
 * as many as there are trusted proxies are believed: the rest are the client's own words.
 */
export function requestAddress(request: Request): string {
  const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map(hop => hop.trim())
  return hops.at(-1 - env().trustedProxies) || hops[0] || 'unknown'
}
