import { read } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { denialOf } from '#lib/briefings/policy.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import type { Actor } from '#lib/kernel/actor.ts'

/** The briefing's present epoch, and whether `actor` may write in it now. Throws `not-found` for what they must not know of. */
export async function accessTo(actor: Actor, briefingId: string): Promise<{ epoch: number; readOnly: boolean }> {
  const briefing = await findBriefing(await read(), actor, briefingId)
  const mayWrite = denialOf(actor, 'edit', briefing) === null && refusalOf('edit', briefing) === null
  return { epoch: briefing.epoch, readOnly: !mayWrite }
}
