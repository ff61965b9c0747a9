import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { assertNoBlockingComments } from '#lib/comments/open-blocking.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { confirmLive } from '#lib/publishing/confirm-live.ts'
import { authorize } from './authorize.ts'
import { assertChecks } from './blocking-checks.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { addReview } from './request-changes.ts'
import { hashOf, readRevision } from './revision.ts'
import { Note, Target } from './target.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

export const ApproveInput = z.strictObject({
  ...Target.shape,
  revision: z.int().min(1),
  note: Note.nullable().default(null),
})

/**
 * An editor's word for one exact revision. The working copy must hold that text and those fields, so that what is
 * approved is what stands; when readers have that very text already, its review is done. Throws `conflict` (reason
 * `text-changed`), `publish-blocked` (also while an open comment stops approval), and what `authorize` throws.
 */
export const approve = command(ApproveInput, (actor, { id, version, revision, note }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'approve', briefing, version)
    const { hash } = await readRevision(tx, id, revision)
    const content = { document: await readDocument(tx, briefing), fields: contentFieldsOf(briefing) }
    if (revision !== briefing.revision || hashOf(content) !== hash) {
      throw new AppError(
        'conflict',
        'The text has changed since this revision. Save it as a revision and read that one.',
        {
          reason: 'text-changed',
          current: { version: briefing.version, revision: briefing.revision },
        },
      )
    }
    await assertChecks(tx, content, briefing.keyPointsRule, now())
    await assertNoBlockingComments(tx, briefing)
    await addReview(tx, actor, briefing, { verdict: 'approve', revision, hash, note })
    await move(tx, actor, briefing, 'approve', {
      set: { approvedRevision: revision, ...(await confirmLive(tx, briefing, hash)) },
      detail: { revision, hash, fourEyes: briefing.fourEyes, note },
    })
    return { id }
  }),
)
