import { z } from 'zod'
import { type Tx, transaction } from '#db/store.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import { Note, Target } from '#lib/briefings/target.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import { takeOff } from './take-off.ts'

export const Withdrawal = z.strictObject({
  reason: Note.refine(text => text !== '', 'Say why it is withdrawn.'),
  answer: z.union([z.literal(404), z.literal(410)]).default(404),
})
const WithdrawInput = z.strictObject({ ...Target.shape, ...Withdrawal.shape })

/** Takes a live briefing off, reversibly: it is gone from every exit at once, and nothing pending brings it back. Throws what `authorize` throws. */
export const withdraw = command(WithdrawInput, (actor, { id, version, ...withdrawal }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'withdraw', briefing, version)
    const cancelled = await cancelSchedules(tx, id)
    await withdrawPublication(tx, actor, briefing, withdrawal, cancelled.length > 0 ? { cancelled } : {})
    return { id }
  }),
)

/** The withdrawal itself, for a person or a schedule. Throws `not-allowed-in-stage` when it is not live. */
export async function withdrawPublication(
  tx: Tx,
  actor: Actor,
  briefing: Loaded,
  { reason, answer }: z.output<typeof Withdrawal>,
  detail: Record<string, unknown> = {},
): Promise<void> {
  if (briefing.visibility !== 'live')
    throw new AppError('not-allowed-in-stage', 'It is not live.', { reason: 'visibility' })
  const wasPublic = await takeOff(tx, briefing.id, { state: 'withdrawn', answer, notice: null })
  if (!wasPublic) throw new Error(`live briefing ${briefing.id} has no publication`)
  await move(tx, actor, briefing, 'withdraw', {
    set: { reviewDueAt: null },
    detail: { reason, answer, revision: briefing.liveRevision, ...detail },
  })
}
