import { z } from 'zod'
import { lockBriefing } from '#db/lock-briefing.ts'
import { type Tx, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { answersReinstatements } from '#lib/briefings/policy.ts'
import { openRequest, type ReinstatementRequest } from '#lib/briefings/reinstatement-request.ts'
import { touch } from '#lib/briefings/touch.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { completeReinstatement } from './reinstate.ts'

const AnswerInput = z.strictObject({ id: z.string().max(64) })

/** Another chief or an administrator agrees to a request: the briefing is reinstated. Throws `forbidden` (reason `own-work` for who asked), `not-found` when no request stands. */
export const agreeReinstatement = command(AnswerInput, (actor, { id }) =>
  transaction(async tx => {
    const { briefing, request } = await loadRequest(tx, actor, id)
    if (request.by === recordName(actor)) {
      throw new AppError('forbidden', 'Somebody else must agree: it is your own request.', { reason: 'own-work' })
    }
    await completeReinstatement(tx, actor, briefing, request)
    return { id }
  }),
)

/** Ends a request without reinstating: who asked takes it back, another chief or an administrator refuses it. Throws `forbidden`, `not-found`. */
export const refuseReinstatement = command(AnswerInput, (actor, { id }) =>
  transaction(async tx => {
    const { briefing, request } = await loadRequest(tx, actor, id)
    await touch(tx, briefing, { reinstateBy: null, reinstateAt: null, reinstateReason: null })
    const event = request.by === recordName(actor) ? 'reinstatement.taken_back' : 'reinstatement.refused'
    await recordEvent(tx, actor, { event, subject: id, detail: { reason: request.reason, requestedBy: request.by } })
    return { id }
  }),
)

/** By the request alone, not by the briefing: an administrator answers it without seeing working copies. */
async function loadRequest(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ briefing: BriefingRecord; request: ReinstatementRequest }> {
  if (!answersReinstatements(actor)) {
    throw new AppError('forbidden', 'Chiefs and administrators answer these requests.', { reason: 'role' })
  }
  const briefing = await lockBriefing(tx, id)
  const request = briefing && openRequest(briefing)
  if (!request) throw new AppError('not-found', 'There is no such request.')
  return { briefing, request }
}
