import { eq, sql } from 'drizzle-orm'
import { type Tx, tables } from './store.ts'

/** The briefing's row, held against every other writer until the transaction ends; null when there is none. An update is the lock that both databases know. */
export async function lockBriefing(tx: Tx, id: string): Promise<typeof tables.briefings.$inferSelect | null> {
  const { briefings } = tables
  const [row] = await tx
    .update(briefings)
    .set({ version: sql`${briefings.version}` })
    .where(eq(briefings.id, id))
    .returning()
  return row ?? null
}
