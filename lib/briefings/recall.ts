import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { Target } from './target.ts'

/** Takes a submission back: the briefing is a draft again. Throws what `authorize` throws. */
export const recall = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'recall', briefing, version)
    await move(tx, actor, briefing, 'recall', { detail: { revision: briefing.revision } })
    return { id }
  }),
)
