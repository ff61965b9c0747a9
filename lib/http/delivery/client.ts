import { clientAddress, networkOf } from '#lib/kernel/client-address.ts'
import { env } from '#lib/kernel/env.ts'
import { policyHeader, type Quota, quotaHeader } from './rate-limit.ts'

/** Who is counted together, and how many requests a minute they have. */
export type Client = { name: string; quota: number }

/** A key has so many times the requests of an address. */
const KEY_FACTOR = 10

/** The client behind a key, or else behind these hops (`X-Forwarded-For` with our peer as the last); null when requests are not limited. */
export function clientOf(hops: readonly string[], key?: { id: string } | null): Client | null {
  const quota = env().rateLimit
  if (quota === 0) return null
  return key ? { name: key.id, quota: quota * KEY_FACTOR } : { name: networkOf(clientAddress(hops)), quota }
}

/** The headers that tell a client what it has left. */
export function quotaHeaders(quota: Quota): { ratelimit: string; 'ratelimit-policy': string } {
  return { ratelimit: quotaHeader(quota), 'ratelimit-policy': policyHeader(quota.of) }
}

/** `head`, which has a place for them, with those headers. */
export function withQuota(head: readonly string[], quota: Quota | null): readonly string[] {
  if (!quota) return head
  const at = head.indexOf('ratelimit')
  const told = head.slice()
  told[at + 1] = quotaHeader(quota)
  told[at + 3] = policyHeader(quota.of)
  return told
}
