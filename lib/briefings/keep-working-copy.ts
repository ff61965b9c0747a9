import type { Tx } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { addRevision, hashOf, type Revision, readRevision } from './revision.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

/** Adds text and fields as they are now as the next revision, unless they equal the newest one: then null. The caller sets `briefings.revision`, and writes the event. */
export async function keepWorkingCopy(tx: Tx, actor: Actor, briefing: BriefingRecord): Promise<Revision | null> {
  const content = { document: await readDocument(tx, briefing), fields: contentFieldsOf(briefing) }
  const newest = briefing.revision > 0 ? await readRevision(tx, briefing.id, briefing.revision) : null
  if (newest?.hash === hashOf(content)) return null
  return addRevision(tx, actor, briefing, content, { reason: 'save' })
}
