import { and, eq } from 'drizzle-orm'
import { type Reader, signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { keepWorkingCopy } from './keep-working-copy.ts'
import { loadBriefing } from './load-briefing.ts'
import { refusalOf } from './workflow.ts'

type Options = {
  /** No revision is made when the newest one (or the briefing itself) is younger than this, in milliseconds. */
  apart: number
}

/**
 * Keeps what people have written as a revision of its own accord: `kept`, `same` when the newest one holds it or nobody
 * may write now, `early` when it is to come again later. Version, stage, live document and the time of change stay, so
 * that nobody's work is disturbed. Throws `not-found`.
 */
export async function autosave(actor: Actor, id: string, { apart }: Options): Promise<'kept' | 'same' | 'early'> {
  return transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, id)
    if (refusalOf('edit', briefing)) return 'same'
    const newest = await madeAt(tx, id, briefing.revision)
    if (now().getTime() - (newest ?? briefing.createdAt).getTime() < apart) return 'early'
    const kept = await keepWorkingCopy(tx, actor, briefing)
    if (!kept) return 'same'
    const { number: revision, hash } = kept
    await tx.update(tables.briefings).set({ revision }).where(eq(tables.briefings.id, id))
    await recordEvent(tx, actor, { event: 'revision.saved', subject: id, detail: { revision, hash, automatic: true } })
    await signal(tx, { topic: 'briefing', briefingId: id })
    return 'kept'
  })
}

async function madeAt(reader: Reader, id: string, number: number): Promise<Date | null> {
  const { revisions } = tables
  const [row] = await reader
    .select({ at: revisions.createdAt })
    .from(revisions)
    .where(and(eq(revisions.briefingId, id), eq(revisions.number, number)))
  return row?.at ?? null
}
