import { transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { addRevision, hashOf, readRevision } from './revision.ts'
import { Target } from './target.ts'
import { touch } from './touch.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

/** Keeps the working copy as a revision, unless it equals the newest one. Stage and live document stay as they are. Throws what `authorize` throws. */
export const saveRevision = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    const content = { document: await readDocument(tx, briefing), fields: contentFieldsOf(briefing) }
    const newest = briefing.revision > 0 ? await readRevision(tx, id, briefing.revision) : null
    if (newest?.hash === hashOf(content)) return { id }
    const { number, hash } = await addRevision(tx, actor, briefing, content, { reason: 'save' })
    await touch(tx, briefing, { revision: number })
    await recordEvent(tx, actor, { event: 'revision.saved', subject: id, detail: { revision: number, hash } })
    return { id }
  }),
)
