import { eq } from 'drizzle-orm'
import * as Y from 'yjs'
import { z } from 'zod'
import { signal, tables, transaction } from '#db/store.ts'
import { titleOf } from '#lib/document/read.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { replaceDocument as replaceIn } from '#lib/document/ydoc.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorize } from './authorize.ts'
import { loadBriefing } from './load-briefing.ts'
import { Target } from './target.ts'
import { recordContributor, updatesOf } from './working-copy.ts'

const ReplaceInput = z.strictObject({ ...Target.shape, document: z.unknown() })

/** Replaces the text. The change is logged as one more update of the live document, so that open editors receive it. Throws what `authorize` throws, `validation`, `too-large`. */
export const replaceDocument = command(ReplaceInput, (actor, { id, version, document: given }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    authorize(actor, 'edit', briefing, version)
    const document = parseDocument(given)
    const update = changeTo(await updatesOf(tx, briefing), document)
    const personId = actor.kind === 'person' ? actor.id : null
    const { briefings, documentUpdates } = tables
    await tx.insert(documentUpdates).values({ briefingId: id, epoch: briefing.epoch, personId, update, at: now() })
    await tx
      .update(briefings)
      .set({ title: titleOf(document), changedAt: now() })
      .where(eq(briefings.id, id))
    if (personId) await recordContributor(tx, briefing, personId)
    await signal(tx, { topic: 'document', briefingId: id, epoch: briefing.epoch })
    return { id }
  }),
)

function changeTo(updates: Uint8Array[], document: ReturnType<typeof parseDocument>): Buffer {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const before = Y.encodeStateVector(doc)
  replaceIn(doc, document)
  const change = Buffer.from(Y.encodeStateAsUpdate(doc, before))
  doc.destroy()
  return change
}
