import type { Briefing } from '#lib/briefings/briefing.ts'
import { now } from '#lib/kernel/clock.ts'

/** The instant (ISO 8601 UTC) before which nothing of this briefing is public; null when there is none, or it has passed. */
export function standingEmbargo({ embargoUntil }: Briefing): string | null {
  return embargoUntil !== null && new Date(embargoUntil) > now() ? embargoUntil : null
}
