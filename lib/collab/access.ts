import { read } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { denialOf } from '#lib/briefings/policy.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import type { Actor } from '#lib/kernel/actor.ts'

/** What a person may do in a live text: change what stands, only suggest changes to it, or read. */
export type Access = 'write' | 'suggest' | 'read'

/** The briefing's present epoch, and what `actor` may do in it now. Throws `not-found` for what they must not know of. */
export async function accessTo(actor: Actor, briefingId: string): Promise<{ epoch: number; access: Access }> {
  const briefing = await findBriefing(await read(), actor, briefingId)
  const { epoch } = briefing
  if (refusalOf('edit', briefing)) return { epoch, access: 'read' }
  if (denialOf(actor, 'edit', briefing) === null) return { epoch, access: 'write' }
  return { epoch, access: denialOf(actor, 'suggest', briefing) === null ? 'suggest' : 'read' }
}
