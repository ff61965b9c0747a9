import { now } from '#lib/kernel/clock.ts'
import type { BriefingRecord } from './load-briefing.ts'

/** Who asked to reinstate a killed briefing, when and why. */
export type ReinstatementRequest = { by: string; at: Date; reason: string }

/** How long a request waits for its second person, in milliseconds. */
export const REQUEST_LIFE_MS = 24 * 3_600_000

/** The request that stands now: null when there is none, and once it has lapsed. */
export function openRequest(row: BriefingRecord): ReinstatementRequest | null {
  const { visibility, reinstateBy: by, reinstateAt: at, reinstateReason } = row
  if (visibility !== 'killed' || !by || !at) return null
  return now().getTime() < at.getTime() + REQUEST_LIFE_MS ? { by, at, reason: reinstateReason ?? '' } : null
}
