import { z } from 'zod'
import { type Tx, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { type BriefingRecord, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import type { ReinstatementRequest } from '#lib/briefings/reinstatement-request.ts'
import { Note, Target } from '#lib/briefings/target.ts'
import { touch } from '#lib/briefings/touch.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { takeOff } from './take-off.ts'

const ReinstateInput = z.strictObject({
  ...Target.shape,
  reason: Note.refine(text => text !== '', 'Say why it is reinstated.'),
})

/**
 * A chief's word that a killed briefing comes back to the desk. The first one asks, and the request stands for 24 hours;
 * that of another chief meanwhile reinstates it. Throws what `authorize` throws: `forbidden` (reason `own-work`) when
 * the same person says it twice.
 */
export const reinstate = command(ReinstateInput, (actor, { id, version, reason }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'reinstate', briefing, version)
    if (briefing.reinstatement) await completeReinstatement(tx, actor, briefing, briefing.reinstatement)
    else await ask(tx, actor, briefing, reason)
    return { id }
  }),
)

async function ask(tx: Tx, actor: Actor, briefing: BriefingRecord, reason: string): Promise<void> {
  await touch(tx, briefing, { reinstateBy: recordName(actor), reinstateAt: now(), reinstateReason: reason })
  await recordEvent(tx, actor, { event: 'reinstatement.requested', subject: briefing.id, detail: { reason } })
}

/** The second word: the briefing is a draft again, withdrawn for readers (or unpublished, if it never was public). The caller has made sure that it is another person's. */
export async function completeReinstatement(
  tx: Tx,
  actor: Actor,
  briefing: BriefingRecord,
  { by: requestedBy, reason }: ReinstatementRequest,
): Promise<void> {
  const wasPublic = await takeOff(tx, briefing.id, { state: 'withdrawn', answer: 410, notice: null })
  await move(tx, actor, briefing, 'reinstate', {
    set: {
      ...(!wasPublic && { visibility: 'unpublished' }),
      ...{ approvedRevision: null, reinstateBy: null, reinstateAt: null, reinstateReason: null },
    },
    detail: { reason, requestedBy },
  })
}
