import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import { type DocumentDiff, diffDocuments } from '#lib/document/diff.ts'
import { diffFields } from '#lib/document/diff-fields.ts'
import { emptyDocument } from '#lib/document/document-json.ts'
import { command } from '#lib/kernel/command.ts'
import { findBriefing, type Loaded } from './load-briefing.ts'
import { type Content, readRevision } from './revision.ts'
import { contentFieldsOf, readDocument } from './working-copy.ts'

const number = z.coerce.number().int()
const DiffInput = z.strictObject({
  id: z.string().max(64),
  /** 0 stands for the empty page before the first revision. */
  from: z.union([z.literal('working'), number.min(0)]),
  to: z.union([z.literal('working'), number.min(1)]),
})

/** What changed between any two revisions, or between one and the working copy, by words and by fields; with the titles of the briefings that they name. Throws `not-found`. */
export const diffRevisions = command(DiffInput, async (actor, { id, from, to }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  const before = await contentAt(reader, briefing, from)
  const after = await contentAt(reader, briefing, to)
  const document = diffDocuments(before.document, after.document)
  return {
    from: from === 'working' ? briefing.revision + 1 : from,
    to: to === 'working' ? briefing.revision + 1 : to,
    document,
    fields: diffFields(before.fields, after.fields),
    titles: await titlesOf(reader, document),
  }
})

/** Text and fields of a revision or of the working copy; 0 is an empty page with the fields of today. */
export async function contentAt(reader: Reader, briefing: Loaded, place: number | 'working'): Promise<Content> {
  if (place === 0) return { document: emptyDocument(), fields: contentFieldsOf(briefing) }
  if (place !== 'working') return readRevision(reader, briefing.id, place)
  return { document: await readDocument(reader, briefing), fields: contentFieldsOf(briefing) }
}

async function titlesOf(reader: Reader, document: DocumentDiff): Promise<Record<string, string>> {
  const named = document.flatMap(({ type, thing }) =>
    type === 'related' ? [thing?.before?.briefings, thing?.after?.briefings].flat() : [],
  )
  const ids = [...new Set(named.filter(id => typeof id === 'string'))]
  if (ids.length === 0) return {}
  const { briefings } = tables
  const { id, title } = briefings
  const rows = await reader.select({ id, title }).from(briefings).where(inArray(id, ids))
  return Object.fromEntries(rows.map(row => [row.id, row.title]))
}
