import { z } from 'zod'
import { read, tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { findBriefing, loadBriefing } from './load-briefing.ts'
import { keepVisit } from './start-autosave.ts'

/** Remembers that this person has had the briefing open and seen it as its newest revision has it. Throws `not-found`, `forbidden` for anybody without an account. */
export const look = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  if (actor.kind !== 'person') throw new AppError('forbidden', 'Only a person looks.', { reason: 'role' })
  const { id: personId } = actor
  // Before anything is kept: a briefing that this person must not know of.
  await findBriefing(await read(), actor, id)
  await keepVisit(id)
  return transaction(async tx => {
    const { revision } = await loadBriefing(tx, actor, id)
    const at = now()
    await tx
      .insert(tables.looks)
      .values({ briefingId: id, personId, revision, at })
      .onConflictDoUpdate({ target: [tables.looks.briefingId, tables.looks.personId], set: { revision, at } })
    return { revision, at: at.toISOString() }
  })
})
