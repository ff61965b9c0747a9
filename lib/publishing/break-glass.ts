import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { assertTitle } from '#lib/briefings/blocking-checks.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { move } from '#lib/briefings/move.ts'
import { addRevision } from '#lib/briefings/revision.ts'
import { Note, Target } from '#lib/briefings/target.ts'
import { publishingVerb, WORKFLOW } from '#lib/briefings/workflow.ts'
import { contentFieldsOf, readDocument } from '#lib/briefings/working-copy.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { approvalOf } from './approval-of.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import { claimSlug } from './claim-slug.ts'
import { putBeforeReaders } from './put-before-readers.ts'
import { assertUpdateKind, UpdateInput } from './update.ts'

const BreakGlassInput = z.strictObject({
  ...Target.shape,
  reason: Note.refine(text => text !== '', 'Say why it cannot wait for review.'),
  update: UpdateInput.optional(),
})

/**
 * A chief publishes the newest text without approval: it goes to review as theirs at the same moment, and that review is
 * due in 60 minutes. Checks are not asked but for a title; an embargo and a taken address still hold. Throws
 * `publish-blocked`, `validation` (an update without its kind), and what `authorize` throws.
 */
export const breakGlass = command(BreakGlassInput, (actor, { id, version, reason, update }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'breakGlass', briefing, version)
    assertUpdateKind(briefing, update)
    const verb = publishingVerb(briefing.visibility) ?? 'publish'
    const text = { document: await readDocument(tx, briefing), fields: contentFieldsOf(briefing) }
    assertTitle(text)
    // The address belongs to the text that is reviewed: filled in later, it would make another content of it.
    const fields = { ...text.fields, slug: await claimSlug(tx, briefing, text) }
    const revision = await addRevision(tx, actor, briefing, { ...text, fields }, { reason: 'submit' })
    const cancelled = await cancelSchedules(tx, id, 'publish')
    const approval = await approvalOf(tx, id, revision)
    const shown = await putBeforeReaders(tx, actor, briefing, { revision, verb, update: update ?? null, approval })
    const submitted = { submittedRevision: revision.number, submittedBy: recordName(actor), submittedAt: now() }
    await move(tx, actor, briefing, 'breakGlass', {
      event: WORKFLOW[verb].event,
      document: text.document,
      set: { ...shown.set, revision: revision.number, ...submitted },
      detail: { ...shown.detail, break_glass: true, reason, ...(cancelled.length > 0 && { cancelled }) },
    })
    return { id }
  }),
)
