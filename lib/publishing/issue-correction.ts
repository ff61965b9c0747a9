import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { type Reader, type Tx, tables } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Loaded } from '#lib/briefings/load-briefing.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import type { PublicCorrection } from './render-publication.ts'
import type { Update } from './update.ts'

/** Records what kind of change a live briefing got. */
export async function recordCorrection(
  tx: Tx,
  actor: Actor,
  briefing: Loaded,
  toRevision: number,
  { kind, note }: Update,
): Promise<void> {
  const fromRevision = briefing.liveRevision ?? 0
  const by = recordName(actor)
  await tx
    .insert(tables.corrections)
    .values({ id: newId(), briefingId: briefing.id, kind, note, fromRevision, toRevision, by, at: now() })
}

/**
 * Writes the event of a clarification or a correction: readers are told of them. Only after the public change is
 * recorded: transactions that take the two sequences in different orders would lock each other out.
 */
export async function announceCorrection(
  tx: Tx,
  actor: Actor,
  briefing: Loaded,
  toRevision: number,
  { kind, note }: Update,
): Promise<void> {
  const fromRevision = briefing.liveRevision ?? 0
  if (kind === 'minor' || kind === 'update') return
  await recordEvent(tx, actor, {
    event: 'correction.issued',
    subject: briefing.id,
    detail: { kind, note, fromRevision, toRevision },
  })
}

/** The public notes of a briefing, oldest first. */
export async function correctionsOf(reader: Reader, briefingId: string): Promise<PublicCorrection[]> {
  const { corrections } = tables
  const rows = await reader
    .select()
    .from(corrections)
    .where(and(eq(corrections.briefingId, briefingId), isNotNull(corrections.note)))
    .orderBy(asc(corrections.at), asc(corrections.id))
  return rows.map(({ kind, note, at }) => ({ kind, note: note ?? '', at: at.toISOString() }))
}
