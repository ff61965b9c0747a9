import { and, eq } from 'drizzle-orm'
import { signal, tables, transaction } from '#db/store.ts'
import { newId } from '#lib/kernel/ids.ts'

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
 * Begins another line: after a backup is restored, numbers are given a second time to other changes. No sync token and no
 * name of an answer from before counts any more, so every follower begins again.
 */
export async function renewLine(): Promise<void> {
  await transaction(async tx => {
    const { heads } = tables
    await tx.update(heads).set({ hash: newId() }).where(eq(heads.name, 'changes'))
    await signal(tx, { topic: 'changes' })
  })
}
