import { and, eq } from 'drizzle-orm'
import { signal, tables, transaction } from '#db/store.ts'
import { newId } from '#lib/kernel/ids.ts'

/** More changes than a newsroom makes between a backup and its restoring. */
const LEAP = 1_000_000

/** Names the line of change numbers where it has no name yet. Of two processes that start at once, one names it. */
export async function ensureLine(): Promise<void> {
  const { heads } = tables
  await transaction(async tx => {
    await tx
      .update(heads)
      .set({ hash: newId() })
      .where(and(eq(heads.name, 'changes'), eq(heads.hash, '')))
  })
}

/**
 * Begins another line: after a backup is restored, numbers would be given a second time to other changes. No sync token and
 * no name of an answer from before counts any more, and the numbers leap over what may have been given before: a live
 * listener that comes back across the gap is told to begin again.
 */
export async function renewLine(): Promise<void> {
  await transaction(async tx => {
    const { heads } = tables
    const changes = eq(heads.name, 'changes')
    const [head] = await tx.update(heads).set({ hash: newId() }).where(changes).returning({ seq: heads.seq })
    if (!head) throw new Error('sequence changes is missing: run the migrations')
    await tx
      .update(heads)
      .set({ seq: head.seq + LEAP })
      .where(changes)
    await signal(tx, { topic: 'changes' })
  })
}
