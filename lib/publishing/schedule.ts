import { z } from 'zod'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { assertChecks } from '#lib/briefings/blocking-checks.ts'
import { TimeZone } from '#lib/briefings/briefing.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { Target } from '#lib/briefings/target.ts'
import { touch } from '#lib/briefings/touch.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import { assertSlugFree } from './claim-slug.ts'
import { assertApproved } from './publish-revision.ts'
import { assertUpdateKind, UpdateInput } from './update.ts'
import { instantOf } from './wall-time.ts'
import { Withdrawal } from './withdraw.ts'

const ScheduleInput = z.strictObject({
  ...Target.shape,
  kind: z.enum(['publish', 'withdraw']),
  revision: z.int().min(1).optional(),
  wallTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'Give date and time as 2026-11-25T07:00.'),
  timeZone: TimeZone,
  overlap: z.enum(['earlier', 'later']).optional(),
  update: UpdateInput.optional(),
  withdrawal: Withdrawal.optional(),
})
type Input = z.output<typeof ScheduleInput>

/**
 * Pins one approved revision (or a withdrawal) to an instant. A pending schedule of the same kind is replaced.
 * Throws `not-approved`, `publish-blocked` (embargo, checks), `validation` (past, gap, overlap), and what `authorize` throws.
 */
export const schedule = command(ScheduleInput, (actor, input) =>
  transaction(async tx => {
    const { id, version, kind, wallTime, timeZone } = input
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, kind === 'publish' ? 'schedule' : 'scheduleWithdrawal', briefing, version)
    const dueAt = futureInstant(input)
    const pinned = kind === 'publish' ? await pinRevision(tx, briefing, input, dueAt) : { revision: null, hash: null }
    const replaced = await cancelSchedules(tx, id, kind)
    const row = { id: newId(), briefingId: id, kind, status: 'active' as const, ...pinned, dueAt, timeZone, wallTime }
    await tx.insert(tables.schedules).values({
      ...row,
      update: input.update ?? null,
      withdrawal: kind === 'withdraw' ? (input.withdrawal ?? { reason: 'scheduled', answer: 404 }) : null,
      createdBy: recordName(actor),
      createdAt: now(),
    })
    await signal(tx, { topic: 'schedules' })
    await touch(tx, briefing)
    const event = replaced.length > 0 ? 'schedule.changed' : 'schedule.created'
    const detail = { schedule: row.id, kind, ...pinned, dueAt: dueAt.toISOString(), timeZone, wallTime, replaced }
    await recordEvent(tx, actor, { event, subject: id, detail })
    return { id }
  }),
)

function futureInstant({ wallTime, timeZone, overlap }: Input): Date {
  const at = instantOf(wallTime, timeZone, overlap)
  if (at > now()) return at
  const message = 'This time has passed. Choose a later one, or publish now.'
  throw new AppError('validation', message, {
    reason: 'past',
    errors: [{ pointer: '/wallTime', in: 'body', code: 'past', message }],
  })
}

async function pinRevision(tx: Tx, briefing: Loaded, input: Input, dueAt: Date) {
  if (input.revision === undefined || input.revision !== briefing.approvedRevision) {
    throw new AppError('not-approved', `Revision ${input.revision ?? '–'} is not the approved one.`, {
      reason: 'other-revision',
    })
  }
  if (briefing.embargoUntil && dueAt < briefing.embargoUntil) {
    throw new AppError('publish-blocked', `Under embargo until ${briefing.embargoUntil.toISOString()}.`, {
      reason: 'embargo',
    })
  }
  assertUpdateKind(briefing, input.update)
  const revision = await readRevision(tx, briefing.id, input.revision)
  await assertApproved(tx, briefing.id, revision)
  await assertChecks(tx, revision, briefing.keyPointsRule, dueAt)
  await assertSlugFree(tx, briefing, revision)
  return { revision: revision.number, hash: revision.hash }
}
