import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { Target } from './target.ts'

/** Brings a spiked briefing back as a draft. Throws what `authorize` throws. */
export const unspike = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'unspike', briefing, version)
    await move(tx, actor, briefing, 'unspike')
    return { id }
  }),
)
