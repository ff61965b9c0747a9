import { env } from './env.ts'

/**
 * The network address of a client, from the hops that `X-Forwarded-For` names with our own peer as the last. Of the
 * entries to its left only as many as there are trusted proxies are believed: the rest are the client's own words.
 */
export function clientAddress(hops: readonly string[]): string {
  return hops.at(-1 - env().trustedProxies) || hops[0] || 'unknown'
}

/** The hops that an `X-Forwarded-For` names, in its order; none without one. */
export function hopsOf(forwardedFor: string | null | undefined): string[] {
  return forwardedFor ? forwardedFor.split(',').map(hop => hop.trim()) : []
}

/** What one client has to itself: an IPv4 address, or the /64 network of an IPv6 address, whose owner has all of it. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
