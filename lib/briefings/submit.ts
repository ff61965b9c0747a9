import { transaction } from '#db/store.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { assertChecks } from './blocking-checks.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { addRevision } from './revision.ts'
import { Target } from './target.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

/** Asks for review of the newest text as a new revision; from here only editors write. Throws `publish-blocked` for failing checks, and what `authorize` throws. */
export const submit = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'submit', briefing, version)
    const content = { document: await readDocument(tx, briefing), fields: contentFieldsOf(briefing) }
    await assertChecks(tx, content, briefing.keyPointsRule, now())
    const { number, hash } = await addRevision(tx, actor, briefing, content, { reason: 'submit' })
    await move(tx, actor, briefing, 'submit', {
      set: {
        revision: number,
        submittedRevision: number,
        submittedBy: recordName(actor),
        submittedAt: now(),
      },
      detail: { revision: number, hash },
    })
    return { id }
  }),
)
