import { z } from 'zod'
import { type Tx, tables, transaction } from '#db/store.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { newId } from '#lib/kernel/ids.ts'
import { authorize } from './authorize.ts'
import { type Loaded, loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { readRevision } from './revision.ts'
import { Note, Target } from './target.ts'

export const RequestChangesInput = z.strictObject({
  ...Target.shape,
  revision: z.int().min(1),
  note: Note.refine(text => text !== '', 'Say what should change.'),
})

/** Sends a submission back to its author with a note. Throws what `authorize` throws, `not-found` for an unknown revision. */
export const requestChanges = command(RequestChangesInput, (actor, { id, version, revision, note }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'requestChanges', briefing, version)
    const { hash } = await readRevision(tx, id, revision)
    await addReview(tx, actor, briefing, { verdict: 'request_changes', revision, hash, note })
    await move(tx, actor, briefing, 'requestChanges', { detail: { revision, hash, note } })
    return { id }
  }),
)

type Review = { verdict: 'approve' | 'request_changes'; revision: number; hash: string; note: string | null }

/** Records an editor's word on one exact revision, with the four-eyes setting in force. */
export async function addReview(tx: Tx, actor: Actor, briefing: Loaded, review: Review): Promise<void> {
  await tx.insert(tables.reviews).values({
    id: newId(),
    briefingId: briefing.id,
    ...review,
    fourEyes: briefing.fourEyes,
    by: recordName(actor),
    at: now(),
  })
}
