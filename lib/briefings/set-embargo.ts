import { and, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { authorize } from './authorize.ts'
import { Instant } from './briefing.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { Note, Target } from './target.ts'

const SetInput = z.strictObject({
  ...Target.shape,
  until: Instant,
})

/** Sets the instant before which nothing of this briefing may be public. A publication scheduled before it is held, never moved. One that stands can only be made longer here. Throws what `authorize` throws, `validation`. */
export const setEmbargo = command(SetInput, (actor, { id, version, until }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'setEmbargo', briefing, version)
    if (until <= now()) throw new AppError('validation', 'An embargo ends in the future.', { reason: 'past' })
    if (briefing.embargoUntil && briefing.embargoUntil > now() && until < briefing.embargoUntil) {
      throw new AppError('validation', 'A chief lifts an embargo before its time, with a reason.', {
        reason: 'earlier',
      })
    }
    const { schedules } = tables
    const held = await tx
      .update(schedules)
      .set({ status: 'held', heldReason: 'embargo', endedAt: now() })
      .where(
        and(
          eq(schedules.briefingId, id),
          eq(schedules.status, 'active'),
          eq(schedules.kind, 'publish'),
          lt(schedules.dueAt, until),
        ),
      )
      .returning({ id: schedules.id })
    for (const schedule of held) {
      await signal(tx, { topic: 'schedules' })
      await recordEvent(tx, actor, {
        event: 'schedule.held',
        subject: id,
        detail: { schedule: schedule.id, reason: 'embargo' },
      })
    }
    await move(tx, actor, briefing, 'setEmbargo', {
      set: { embargoUntil: until },
      detail: { until: until.toISOString() },
    })
    return { id }
  }),
)

const LiftInput = z.strictObject({ ...Target.shape, reason: Note.refine(text => text !== '', 'Say why it is lifted.') })

/** Lifts an embargo before its time; a chief's word, with a reason. Throws what `authorize` throws. */
export const liftEmbargo = command(LiftInput, (actor, { id, version, reason }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'liftEmbargo', briefing, version)
    const until = briefing.embargoUntil?.toISOString() ?? null
    await move(tx, actor, briefing, 'liftEmbargo', { set: { embargoUntil: null }, detail: { reason, until } })
    return { id }
  }),
)
