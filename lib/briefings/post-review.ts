import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { confirmLive } from '#lib/publishing/confirm-live.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { addReview } from './request-changes.ts'
import { readRevision } from './revision.ts'
import { Note, Target } from './target.ts'

const PostReviewInput = z.strictObject({ ...Target.shape, note: Note.nullable().default(null) })

/**
 * Another editor's word, after the fact, that what readers have stands: an approval of the live revision. The working
 * copy and its stage stay as they are. Throws what `authorize` throws: `forbidden` (reason `own-work`) for its makers.
 */
export const postReview = command(PostReviewInput, (actor, { id, version, note }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'postReview', briefing, version)
    if (briefing.liveRevision === null) throw new Error(`live briefing ${id} has no live revision`)
    const { number: revision, hash } = await readRevision(tx, id, briefing.liveRevision)
    await addReview(tx, actor, briefing, { verdict: 'approve', revision, hash, note })
    await move(tx, actor, briefing, 'postReview', {
      set: await confirmLive(tx, briefing, hash),
      detail: { revision, hash, note },
    })
    return { id }
  }),
)
