import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { signal, type Tx, tables } from '#db/store.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { titleOf } from '#lib/document/read.ts'
import { replaceDocument } from '#lib/document/ydoc.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { recordSuggestions } from '#lib/suggestions/record-suggestions.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { picturesOf } from './pictures-of.ts'
import { recordContributor, updatesOf } from './working-copy.ts'

/** Makes `document` the text of the working copy, in the caller's transaction, which holds the briefing. It is logged as one more update of the live document, so that open editors receive it. */
export async function writeDocument(
  tx: Tx,
  actor: Actor,
  briefing: BriefingRecord,
  document: DocumentJson,
): Promise<void> {
  const { id, epoch } = briefing
  const update = changeTo(await updatesOf(tx, briefing), document)
  const personId = actor.kind === 'person' ? actor.id : null
  const at = now()
  const { briefings, documentUpdates } = tables
  await tx.insert(documentUpdates).values({ briefingId: id, epoch, personId, update, at })
  await recordSuggestions(tx, id, [{ update, personId }], at)
  await tx
    .update(briefings)
    .set({ title: titleOf(document), changedAt: at })
    .where(eq(briefings.id, id))
  if (personId) await recordContributor(tx, briefing, personId)
  await recordUses(tx, id, 'working', picturesOf({ document, fields: briefing }))
  await signal(tx, { topic: 'document', briefingId: id, epoch })
}

function changeTo(updates: Uint8Array[], document: DocumentJson): Buffer {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  replaceDocument(doc, document)
  const change = Buffer.from(Y.encodeStateAsUpdate(doc, before))
  doc.destroy()
  return change
}
