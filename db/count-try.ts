import { lt, sql } from 'drizzle-orm'
import { type Tx, tables } from './store.ts'

/** Adds one to the counter `key`, starting a new window when the last one has ended; also drops counters of ended windows. */
export async function countTry(
  tx: Tx,
  key: string,
  at: Date,
  endsAt: Date,
): Promise<{ count: number; windowEndsAt: Date }> {
  const { tries } = tables
  await tx.delete(tries).where(lt(tries.windowEndsAt, at))
  const [row] = await tx
    .insert(tries)
    .values({ key, count: 1, windowEndsAt: endsAt })
    .onConflictDoUpdate({ target: tries.key, set: { count: sql`${tries.count} + 1` } })
    .returning()
  if (!row) throw new Error('a counter was not written')
  return row
}
