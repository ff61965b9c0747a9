import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { Target } from './target.ts'

/** Opens an approved briefing for writing again. What is live stays live, and a schedule stays pinned to its revision. Throws what `authorize` throws. */
export const reopen = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'reopen', briefing, version)
    await move(tx, actor, briefing, 'reopen', {
      set: { approvedRevision: null },
      detail: { revision: briefing.approvedRevision },
    })
    return { id }
  }),
)
