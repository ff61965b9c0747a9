import type { Tx } from '#db/store.ts'
import type { BriefingRecord, Loaded } from '#lib/briefings/load-briefing.ts'
import type { Revision } from '#lib/briefings/revision.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { Approval } from './approval-of.ts'
import { claimSlug } from './claim-slug.ts'
import { announceCorrection, correctionsOf, recordCorrection } from './issue-correction.ts'
import { type PublishingVerb, publicTimes } from './public-times.ts'
import { renderPublication } from './render-publication.ts'
import { replacePublication } from './replace-publication.ts'
import type { Update } from './update.ts'

type Going = { revision: Revision; verb: PublishingVerb; update: Update | null; approval: Approval | null }

/** How long a text may be public before a second person must have looked at it, in milliseconds. */
const REVIEW_MS = 60 * 60_000

/**
 * Makes one revision what readers get: address, correction, rendering, public change, in the caller's transaction. What
 * was not approved by somebody else is due for review from then on. Gives the columns that the caller's step sets, and
 * the update as it counts. Throws `publish-blocked` for an embargo or a taken address.
 */
export async function putBeforeReaders(
  tx: Tx,
  actor: Actor,
  briefing: Loaded,
  { revision, verb, update, approval }: Going,
): Promise<{ set: Partial<BriefingRecord>; detail: Record<string, unknown> }> {
  assertEmbargo(briefing)
  const { number, hash } = revision
  const change = verb === 'update' ? update : null
  const times = publicTimes(briefing, verb, change, now())
  const slug = await claimSlug(tx, briefing, revision)
  if (change) await recordCorrection(tx, actor, briefing, number, change)
  const corrections = await correctionsOf(tx, briefing.id)
  const approvedAt = approval?.at ?? null
  const rendered = await renderPublication(tx, briefing, revision, { slug, times, corrections, approvedAt })
  const going = { revision, slug, times, rendered, reason: verb, update: change?.kind ?? null }
  await replacePublication(tx, briefing.id, going)
  if (change) await announceCorrection(tx, actor, briefing, number, change)
  const reviewDueAt = approval && !approval.alone ? null : new Date(now().getTime() + REVIEW_MS)
  return {
    set: { ...times, slug: briefing.slug ?? slug, liveRevision: number, reviewDueAt },
    detail: { revision: number, hash, ...(change && { update: change }) },
  }
}

/** Throws `publish-blocked` while an embargo holds. */
function assertEmbargo({ embargoUntil }: Loaded): void {
  if (!embargoUntil || embargoUntil <= now()) return
  throw new AppError('publish-blocked', `Under embargo until ${embargoUntil.toISOString()}.`, { reason: 'embargo' })
}
