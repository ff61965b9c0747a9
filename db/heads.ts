import { eq, sql } from 'drizzle-orm'
import { type Tx, tables } from './store.ts'

/** The next number of a sequence that follows the order of commits (its row stays locked until then), with the hash kept beside it. */
export async function nextInLine(tx: Tx, name: 'audit' | 'changes'): Promise<{ seq: number; hash: string }> {
  const { heads } = tables
  const [head] = await tx
    .update(heads)
    .set({ seq: sql`${heads.seq} + 1` })
    .where(eq(heads.name, name))
    .returning({ seq: heads.seq, hash: heads.hash })
  if (!head) throw new Error(`sequence ${name} is missing: run the migrations`)
  return head
}

/** Keeps `hash` beside the sequence for whoever comes next. */
export async function keepHash(tx: Tx, name: 'audit', hash: string): Promise<void> {
  await tx.update(tables.heads).set({ hash }).where(eq(tables.heads.name, name))
}
