import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { authorize } from '#lib/briefings/authorize.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { Target } from '#lib/briefings/target.ts'
import { publishingVerb } from '#lib/briefings/workflow.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { cancelSchedules } from './cancel-schedules.ts'
import { publishRevision } from './publish-revision.ts'
import { assertUpdateKind, UpdateInput } from './update.ts'

const PublishInput = z.strictObject({ ...Target.shape, revision: z.int().min(1), update: UpdateInput.optional() })

/**
 * Makes one approved revision public: first publication, update of a live briefing, or republication of a withdrawn one.
 * A pending publication is cancelled: it would bring an older text back. Throws `not-approved`, `publish-blocked`, `validation` (an update without its kind), and what `authorize` throws.
 */
export const publish = command(PublishInput, (actor, { id, version, revision, update }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    const verb = publishingVerb(briefing.visibility) ?? 'publish'
    authorize(actor, verb, briefing, version)
    if (briefing.approvedRevision !== revision) {
      throw new AppError('not-approved', `Revision ${revision} is not the approved one.`, { reason: 'other-revision' })
    }
    assertUpdateKind(briefing, update)
    const cancelled = await cancelSchedules(tx, id, 'publish')
    const detail = cancelled.length > 0 ? { cancelled } : {}
    await publishRevision(tx, actor, briefing, revision, { update: update ?? null, detail })
    return { id }
  }),
)
