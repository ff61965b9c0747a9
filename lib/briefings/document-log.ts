import { and, asc, desc, eq, gt, lt, lte } from 'drizzle-orm'
import * as Y from 'yjs'
import { lockBriefing } from '#db/lock-briefing.ts'
import { type Reader, read, signal, type Tx, tables, transaction } from '#db/store.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import { titleOf } from '#lib/document/read.ts'
import { SCHEMA_VERSION } from '#lib/document/schema.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { recordSuggestions } from '#lib/suggestions/record-suggestions.ts'
import { picturesOfFields, picturesOfText } from './pictures-of.ts'
import { readDocument } from './working-copy.ts'

/** Which co-edited document: one epoch of one briefing. */
export type Place = { briefingId: string; epoch: number }

/** One accepted Yjs update and who made it. */
export type Change = { update: Uint8Array; personId: string | null }

/** What the document says with the changes in it, to one who has seen all rows up to `seen`. */
export type Says = { title: string; pictures: string[]; seen: number }

const { briefings, contributors, documents, documentUpdates } = tables

/** The whole document of an epoch as one update, with the newest log row in it. Throws `not-found` when there is none, `locked` when it was written under another schema. */
export async function loadLog(place: Place): Promise<{ state: Uint8Array; last: number; rows: number }> {
  const reader = await read()
  // The log before the snapshot: what another process compacts in between is then in the snapshot.
  const rows = await rowsAfter(reader, place, 0)
  const [snapshot] = await reader.select().from(documents).where(isAt(documents, place))
  if (!snapshot) throw new AppError('not-found', 'There is no such document.')
  if (snapshot.schemaVersion !== SCHEMA_VERSION) {
    throw new AppError('locked', 'The document is of another schema version.', { reason: 'schema' })
  }
  const newer = rows.filter(row => row.id > snapshot.through)
  return {
    state: Y.mergeUpdates([snapshot.state, ...newer.map(row => row.update)]),
    last: newer.at(-1)?.id ?? snapshot.through,
    rows: newer.length,
  }
}

/**
 * Appends `changes` in one transaction: durable when the promise resolves. Gives the newest row before them and the last
 * of them. Throws `locked` with reason `epoch` (and the present one) or `stage` when this document takes no more writing.
 */
export async function appendToLog(
  place: Place,
  changes: Change[],
  says: Says,
): Promise<{ before: number; last: number; rows: number }> {
  const runs = runsOf(changes)
  return transaction(async tx => {
    // The row's lock orders the log: ids are given in the order in which they become visible.
    const briefing = await lockBriefing(tx, place.briefingId)
    if (briefing?.epoch !== place.epoch) {
      throw new AppError('locked', 'The document was cut.', { reason: 'epoch', current: briefing?.epoch ?? null })
    }
    if (refusalOf('edit', briefing)) throw new AppError('locked', 'Nobody writes in this stage.', { reason: 'stage' })
    const before = await newestRow(tx, place)
    const at = now()
    const rows = runs.map(({ update, personId }) => ({ ...place, personId, update: Buffer.from(update), at }))
    const inserted = await tx.insert(documentUpdates).values(rows).returning({ id: documentUpdates.id })
    await recordContributors(tx, place, briefing.revision + 1, changes)
    await recordSuggestions(tx, place.briefingId, changes, at)
    const { title, pictures } = before > says.seen ? await readBack(tx, place) : says
    await recordUses(tx, place.briefingId, 'working', [...picturesOfFields(briefing), ...pictures])
    await tx.update(briefings).set({ title, changedAt: at }).where(eq(briefings.id, place.briefingId))
    await signal(tx, { topic: 'document', ...place })
    return { before, last: Math.max(...inserted.map(({ id }) => id)), rows: rows.length }
  })
}

/** What others committed to the document after row `after`, and the epoch that the briefing is at (null: it is gone). */
export async function newsSince(
  place: Place,
  after: number,
): Promise<{ updates: Uint8Array[]; last: number; epoch: number | null }> {
  const reader = await read()
  const rows = await rowsAfter(reader, place, after)
  const seen = rows.at(-1)?.id ?? after
  const [snapshot] = await reader.select({ through: documents.through }).from(documents).where(isAt(documents, place))
  const [briefing] = await reader
    .select({ epoch: briefings.epoch })
    .from(briefings)
    .where(eq(briefings.id, place.briefingId))
  const updates: Uint8Array[] = rows.map(row => row.update)
  const through = snapshot?.through ?? 0
  if (through > seen) {
    const [compacted] = await reader.select().from(documents).where(isAt(documents, place))
    if (compacted) updates.push(compacted.state)
  }
  return { updates, last: Math.max(seen, through), epoch: briefing?.epoch ?? null }
}

/** Puts `state`, which holds every row up to `through`, in the snapshot's place and drops those rows. Does nothing when another process has compacted as far. */
export async function compactLog(place: Place, state: Uint8Array, through: number): Promise<void> {
  await transaction(async tx => {
    // Whoever reads snapshot and log under this lock must not see one without the other.
    await lockBriefing(tx, place.briefingId)
    const [moved] = await tx
      .update(documents)
      .set({ state: Buffer.from(state), through })
      .where(and(isAt(documents, place), lt(documents.through, through)))
      .returning({ through: documents.through })
    if (moved)
      await tx.delete(documentUpdates).where(and(isAt(documentUpdates, place), lte(documentUpdates.id, through)))
  })
}

function isAt(table: typeof documents | typeof documentUpdates, { briefingId, epoch }: Place) {
  return and(eq(table.briefingId, briefingId), eq(table.epoch, epoch))
}

function rowsAfter(reader: Reader, place: Place, after: number) {
  return reader
    .select({ id: documentUpdates.id, update: documentUpdates.update })
    .from(documentUpdates)
    .where(and(isAt(documentUpdates, place), gt(documentUpdates.id, after)))
    .orderBy(asc(documentUpdates.id))
}

/** What the log says where others wrote what the writer has not seen yet. */
async function readBack(tx: Tx, { briefingId, epoch }: Place): Promise<Omit<Says, 'seen'>> {
  const document = await readDocument(tx, { id: briefingId, epoch })
  return { title: titleOf(document), pictures: picturesOfText(document) }
}

/** The newest row of the log, also when it stands in the snapshot already. */
async function newestRow(tx: Tx, place: Place): Promise<number> {
  const [snapshot] = await tx.select({ through: documents.through }).from(documents).where(isAt(documents, place))
  const [row] = await tx
    .select({ id: documentUpdates.id })
    .from(documentUpdates)
    .where(isAt(documentUpdates, place))
    .orderBy(desc(documentUpdates.id))
    .limit(1)
  return Math.max(row?.id ?? 0, snapshot?.through ?? 0)
}

async function recordContributors(tx: Tx, { briefingId }: Place, revision: number, changes: Change[]) {
  const people = new Set(changes.flatMap(({ personId }) => personId ?? []))
  if (people.size === 0) return
  const rows = [...people].map(personId => ({ briefingId, revision, personId }))
  await tx.insert(contributors).values(rows).onConflictDoNothing()
}

/** Neighbouring changes of one person become one row. */
function runsOf(changes: Change[]): Change[] {
  const runs: { personId: string | null; updates: Uint8Array[] }[] = []
  for (const { personId, update } of changes) {
    const last = runs.at(-1)
    if (last && last.personId === personId) last.updates.push(update)
    else runs.push({ personId, updates: [update] })
  }
  return runs.map(({ personId, updates }) => ({ personId, update: Y.mergeUpdates(updates) }))
}
