import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { denialOf } from '#lib/briefings/policy.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'

const DecideInput = z.strictObject({
  id: z.string().max(64),
  suggestions: z.array(z.string().max(64)).min(1).max(2_000),
  decision: z.enum(['accepted', 'declined']),
})

/**
 * Records who decided suggestions; the words themselves change in the live text, where the decision can be undone. Who
 * may edit decides all; who may only suggest takes their own back. What nobody brought into this text is left out: words
 * that were gone before they were saved. Once the text may not be changed any more, what is on record stays, and only a
 * decision that a colleague's approval overtook on its way here is added. Throws `not-found`, `forbidden`.
 */
export const decideSuggestions = command(DecideInput, (actor, { id, suggestions: ids, decision }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    const rows = await knownOf(tx, id, ids)
    assertMayDecide(actor, briefing, decision === 'declined' && rows.every(({ by }) => by === recordName(actor)))
    const closed = refusalOf('edit', briefing) !== null
    const known = rows.filter(row => !closed || row.decision === null).map(row => row.id)
    if (known.length === 0) return { suggestions: known, decision }
    const { suggestions } = tables
    await tx
      .update(suggestions)
      .set({ decision, decidedBy: recordName(actor), decidedAt: now() })
      .where(and(eq(suggestions.briefingId, id), inArray(suggestions.id, known)))
    await recordEvent(tx, actor, { event: `suggestions.${decision}`, subject: id, detail: { suggestions: known } })
    return { suggestions: known, decision }
  }),
)

function knownOf(tx: Tx, briefingId: string, ids: string[]) {
  const { suggestions } = tables
  return tx
    .select({ id: suggestions.id, by: suggestions.createdBy, decision: suggestions.decision })
    .from(suggestions)
    .where(and(eq(suggestions.briefingId, briefingId), inArray(suggestions.id, ids)))
}

function assertMayDecide(actor: Actor, briefing: Loaded, takesBackOwn: boolean): void {
  const denial = denialOf(actor, 'edit', briefing) && denialOf(actor, takesBackOwn ? 'suggest' : 'edit', briefing)
  if (denial) throw new AppError('forbidden', 'Someone who may edit this text decides.', { reason: denial })
}
