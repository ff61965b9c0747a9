import type { Tx } from '#db/store.ts'
import { assertChecks } from '#lib/briefings/blocking-checks.ts'
import type { Loaded } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import { type Revision, readRevision } from '#lib/briefings/revision.ts'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { type Approval, approvalOf } from './approval-of.ts'
import { putBeforeReaders } from './put-before-readers.ts'
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
  const approval = await assertApproved(tx, briefing.id, revision)
  await assertChecks(tx, revision, briefing.keyPointsRule, now())
  const shown = await putBeforeReaders(tx, actor, briefing, { revision, verb, update, approval })
  await move(tx, actor, briefing, verb, { set: shown.set, detail: { ...shown.detail, ...detail } })
}

/** The approval of this exact content. Throws `not-approved` unless an editor approved this very hash. */
export async function assertApproved(tx: Tx, briefingId: string, revision: Revision): Promise<Approval> {
  const approval = await approvalOf(tx, briefingId, revision)
  if (approval) return approval
  throw new AppError('not-approved', `Revision ${revision.number} is not approved.`, { reason: 'no-approval' })
}
