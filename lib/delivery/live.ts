import { asc, gt } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'

/** One public change as live events tell it: what a front end or CDN stored under `tags` is stale. */
export type Change = { seq: number; tags: string[] }

/** The public changes after number `seq`, oldest first, at most `most`. Their numbers have no gaps but where another line began. */
export async function changesAfter(seq: number, most: number): Promise<Change[]> {
  const { changes } = tables
  return (await read())
    .select({ seq: changes.seq, tags: changes.tags })
    .from(changes)
    .where(gt(changes.seq, seq))
    .orderBy(asc(changes.seq))
    .limit(most)
}
