import { z } from 'zod'
import { type Reader, read } from '#db/store.ts'
import { diffDocuments, diffFields } from '#lib/document/diff.ts'
import { emptyDocument } from '#lib/document/document-json.ts'
import { command } from '#lib/kernel/command.ts'
import { findBriefing, type Loaded } from './load-briefing.ts'
import { type Content, readRevision } from './revision.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

const number = z.coerce.number().int()
const DiffInput = z.strictObject({
  id: z.string().max(64),
  /** 0 stands for the empty page before the first revision. */
  from: number.min(0),
  to: z.union([z.literal('working'), number.min(1)]),
})

/** What changed from one revision to another, or to the working copy, by words and by fields. Throws `not-found`. */
export const diffRevisions = command(DiffInput, async (actor, { id, from, to }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const before = from === 0 ? nothing(briefing) : await readRevision(reader, id, from)
  const after = to === 'working' ? await working(reader, briefing) : await readRevision(reader, id, to)
  return {
    from,
    to: to === 'working' ? briefing.revision + 1 : to,
    document: diffDocuments(before.document, after.document),
    fields: diffFields(before.fields, after.fields),
  }
})

async function working(reader: Reader, briefing: Loaded): Promise<Content> {
  return { document: await readDocument(reader, briefing), fields: contentFieldsOf(briefing) }
}

function nothing(briefing: Loaded): Content {
  return { document: emptyDocument(), fields: contentFieldsOf(briefing) }
}
