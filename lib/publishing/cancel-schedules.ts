import { and, eq } from 'drizzle-orm'
import { signal, type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

/** Ends the pending schedule of one kind, or of both. Gives the ids of those that were pending. */
export async function cancelSchedules(tx: Tx, briefingId: string, kind?: 'publish' | 'withdraw'): Promise<string[]> {
  const { schedules } = tables
  const rows = await tx
    .update(schedules)
    .set({ status: 'cancelled', endedAt: now() })
    .where(
      and(
        eq(schedules.briefingId, briefingId),
        eq(schedules.status, 'active'),
        ...(kind ? [eq(schedules.kind, kind)] : []),
      ),
    )
    .returning({ id: schedules.id })
  if (rows.length > 0) await signal(tx, { topic: 'schedules' })
  return rows.map(({ id }) => id)
}
