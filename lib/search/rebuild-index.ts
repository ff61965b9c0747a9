import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { searchIndex } from '#db/search.ts'
import { read, type Tx, tables, transaction } from '#db/store.ts'
import { log } from '#lib/kernel/log.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { indexPublication } from './index-publication.ts'
import { TOKENS_VERSION } from './tokens.ts'

const BATCH = 100

/** Rebuilds the search index when it was made by other rules, or lacks a public briefing (data from before there was one). */
export async function ensureIndex(): Promise<void> {
  const { heads, publications } = tables
  const reader = await read()
  const [head] = await reader.select({ hash: heads.hash }).from(heads).where(eq(heads.name, 'search'))
  const [missing] = await reader
    .select({ id: publications.briefingId })
    .from(publications)
    .where(and(visibleToPublic(), isNull(publications.place)))
    .limit(1)
  if (head?.hash === TOKENS_VERSION && !missing) return
  const count = await rebuildIndex()
  if (count > 0) log.info('search index rebuilt', { briefings: count })
}

/** Indexes every public briefing anew, in batches between which others write, and drops all else. Gives how many there are. */
export async function rebuildIndex(): Promise<number> {
  let count = 0
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last
    const ids = await transaction(tx => indexNext(tx, after))
    count += ids.length
    last = ids.length < BATCH ? undefined : ids.at(-1)
  }
  await transaction(async tx => {
    await searchIndex().prune(tx)
    await tx.update(tables.heads).set({ hash: TOKENS_VERSION }).where(eq(tables.heads.name, 'search'))
  })
  return count
}

/** Holds the lock under which publications change, so that none of the batch does meanwhile. */
async function indexNext(tx: Tx, after: string): Promise<string[]> {
  const { heads, publications } = tables
  await tx.update(heads).set({ name: 'changes' }).where(eq(heads.name, 'changes'))
  const rows = await tx
    .select({ id: publications.briefingId })
    .from(publications)
    .where(and(visibleToPublic(), gt(publications.briefingId, after)))
    .orderBy(asc(publications.briefingId))
    .limit(BATCH)
  for (const { id } of rows) await indexPublication(tx, id)
  return rows.map(({ id }) => id)
}
