import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { cancelSchedules } from '#lib/publishing/cancel-schedules.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { move } from './move.ts'
import { Target } from './target.ts'

/** Puts a briefing aside; its pending schedules are cancelled. Never a live one. Throws what `authorize` throws. */
export const spike = command(Target, (actor, { id, version }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'spike', briefing, version)
    const cancelled = await cancelSchedules(tx, id)
    await move(tx, actor, briefing, 'spike', {
      set: { approvedRevision: null },
      detail: { from: briefing.stage, cancelled },
    })
    return { id }
  }),
)
