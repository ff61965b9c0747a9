import { and, eq } from 'drizzle-orm'
import { signal, type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { BriefingRecord } from './load-briefing.ts'

/** Marks a briefing as changed beside its stage: version + 1, others who look at it are told. `set` changes fields with it. Throws `conflict`. */
export async function touch(tx: Tx, briefing: BriefingRecord, set: Partial<BriefingRecord> = {}): Promise<void> {
  const { briefings } = tables
  const changed = await tx
    .update(briefings)
    .set({ ...set, version: briefing.version + 1, changedAt: now() })
    .where(and(eq(briefings.id, briefing.id), eq(briefings.version, briefing.version)))
    .returning({ id: briefings.id })
  if (changed.length === 0) throw new AppError('conflict', 'Someone changed this briefing meanwhile.')
  await signal(tx, { topic: 'briefing', briefingId: briefing.id })
}
