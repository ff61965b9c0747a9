import { and, asc, eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { assertChecks } from '#lib/briefings/blocking-checks.ts'
import type { Loaded } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import { type Revision, readRevision } from '#lib/briefings/revision.ts'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { claimSlug } from './claim-slug.ts'
import { announceCorrection, correctionsOf, recordCorrection } from './issue-correction.ts'
import { type PublicTimes, renderPublication } from './render-publication.ts'
import { replacePublication } from './replace-publication.ts'
import type { Update } from './update.ts'

/**
 * Makes one approved revision what readers get: every guard again, the rendering, the public change and one audit
 * event, all in the caller's transaction. Throws `not-approved`, `publish-blocked`, `not-allowed-in-stage`.
 */
export async function publishRevision(
  tx: Tx,
  actor: Actor,
  briefing: Loaded,
  number: number,
  { update = null, detail = {} }: { update?: Update | null; detail?: Record<string, unknown> } = {},
): Promise<void> {
  const verb = publishingVerb(briefing.visibility)
  if (!verb)
    throw new AppError('not-allowed-in-stage', 'A killed briefing cannot be published.', { reason: 'visibility' })
  const revision = await readRevision(tx, briefing.id, number)
  const approvedAt = await approvalOf(tx, briefing.id, revision)
  assertEmbargo(briefing)
  assertChecks(revision, briefing.keyPointsRule)
  const change = verb === 'update' ? update : null
  const times = timesOf(briefing, verb, change)
  const slug = await claimSlug(tx, briefing, revision)
  if (change) await recordCorrection(tx, actor, briefing, number, change)
  const corrections = await correctionsOf(tx, briefing.id)
  const rendered = await renderPublication(tx, briefing, revision, { slug, times, corrections, approvedAt })
  await replacePublication(tx, briefing.id, { revision, slug, times, rendered, reason: verb })
  if (change) await announceCorrection(tx, actor, briefing, number, change)
  await move(tx, actor, briefing, verb, {
    set: { ...times, slug: briefing.slug ?? slug, liveRevision: number },
    detail: { revision: number, hash: revision.hash, ...(change && { update: change }), ...detail },
  })
}

/** When this exact content was approved. Throws `not-approved` unless an editor approved this very hash. */
export async function approvalOf(tx: Tx, briefingId: string, revision: Revision): Promise<Date> {
  const { reviews } = tables
  const [approval] = await tx
    .select({ at: reviews.at })
    .from(reviews)
    .where(and(eq(reviews.briefingId, briefingId), eq(reviews.hash, revision.hash), eq(reviews.verdict, 'approve')))
    .orderBy(asc(reviews.at))
  if (!approval)
    throw new AppError('not-approved', `Revision ${revision.number} is not approved.`, { reason: 'no-approval' })
  return approval.at
}

/** Throws `publish-blocked` while an embargo holds. */
export function assertEmbargo({ embargoUntil }: Loaded): void {
  if (!embargoUntil || embargoUntil <= now()) return
  throw new AppError('publish-blocked', `Under embargo until ${embargoUntil.toISOString()}.`, { reason: 'embargo' })
}

function timesOf(briefing: Loaded, verb: 'publish' | 'update' | 'republish', update: Update | null): PublicTimes {
  const at = now()
  const first = briefing.firstPublishedAt ?? briefing.archivedAt ?? at
  const material = verb !== 'update' || (update !== null && update.kind !== 'minor')
  const corrects = update?.kind === 'clarification' || update?.kind === 'correction'
  return {
    firstPublishedAt: first,
    publishedAt: verb === 'publish' ? first : verb === 'republish' ? at : (briefing.publishedAt ?? at),
    updatedAt: verb === 'publish' ? first : material ? at : (briefing.updatedAt ?? at),
    correctedAt: corrects ? at : briefing.correctedAt,
  }
}
