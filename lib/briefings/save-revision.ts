import { transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { keepWorkingCopy } from './keep-working-copy.ts'
import { loadBriefing } from './load-briefing.ts'
import { Target } from './target.ts'
import { touch } from './touch.ts'

/** Keeps the working copy as a revision, unless it equals the newest one. Stage and live document stay as they are. Throws what `authorize` throws. */
export const saveRevision = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    const kept = await keepWorkingCopy(tx, actor, briefing)
    if (!kept) return { id }
    const { number: revision, hash } = kept
    await touch(tx, briefing, { revision })
    await recordEvent(tx, actor, { event: 'revision.saved', subject: id, detail: { revision, hash } })
    return { id }
  }),
)
