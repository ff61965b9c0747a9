import { and, asc, eq } from 'drizzle-orm'
import { type Reader, signal, type Tx, tables } from '#db/store.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { SCHEMA_VERSION } from '#lib/document/schema.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { documentFromUpdates, updateFromDocument } from '#lib/document/ydoc.ts'
import { now } from '#lib/kernel/clock.ts'
import type { ContentFields } from './briefing.ts'
import type { BriefingRecord } from './load-briefing.ts'

type Place = Pick<BriefingRecord, 'id' | 'epoch'>

/** The newest text of a briefing as the database has it: the epoch's snapshot with every logged update after it. */
export async function readDocument(reader: Reader, place: Place): Promise<DocumentJson> {
  return parseDocument(documentFromUpdates(await updatesOf(reader, place)))
}

/** The Yjs updates that make up the live document of this epoch, oldest first. */
export async function updatesOf(reader: Reader, { id, epoch }: Place): Promise<Uint8Array[]> {
  const { documents, documentUpdates } = tables
  // The log before the snapshot: what is compacted in between is then in the snapshot.
  const log = await reader
    .select({ id: documentUpdates.id, update: documentUpdates.update })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.briefingId, id), eq(documentUpdates.epoch, epoch)))
    .orderBy(asc(documentUpdates.id))
  const [snapshot] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.briefingId, id), eq(documents.epoch, epoch)))
  if (!snapshot) throw new Error(`briefing ${id} has no document of epoch ${epoch}`)
  return [snapshot.state, ...log.filter(row => row.id > snapshot.through).map(row => row.update)]
}

/** Starts a fresh live document from `document`; open editors of the older epoch are told to rebuild. The caller sets `briefings.epoch` to the answer. */
export async function startEpoch(tx: Tx, { id, epoch }: Place, document: DocumentJson): Promise<number> {
  const next = epoch + 1
  await tx.insert(tables.documents).values({
    briefingId: id,
    epoch: next,
    schemaVersion: SCHEMA_VERSION,
    state: Buffer.from(updateFromDocument(document)),
    through: 0,
    createdAt: now(),
  })
  await signal(tx, { topic: 'document', briefingId: id, epoch: next })
  return next
}

/** The fields that a revision snapshots, taken from the row. */
export function contentFieldsOf(row: BriefingRecord): ContentFields {
  const { slug, locale, section, series, tags, bylines, hero, seo, timeZone } = row
  return { slug, locale, section, series, tags, bylines, hero, seo, timeZone }
}

/** Records that a person changed something which the next revision will hold. */
export async function recordContributor(tx: Tx, { id, revision }: BriefingRecord, personId: string): Promise<void> {
  await tx
    .insert(tables.contributors)
    .values({ briefingId: id, revision: revision + 1, personId })
    .onConflictDoNothing()
}
