import { and, count, desc, eq, lt, type SQL } from 'drizzle-orm'
import { searchIndex, type Tier } from '#db/search.ts'
import { read, tables } from '#db/store.ts'
import type { Order, Row, TextColumn } from './list-briefings.ts'
import { type Filters, isAfter, narrowedBy } from './list-filters.ts'

const TIERS: Tier[] = ['title', 'head', 'rest']

/**
 * Public briefings that have all the words. By relevance: those with all in the title, then with all in title and key
 * points, then the rest, each newest first; why: docs/decisions/012-relevance-is-tiers.md. The index is walked from the
 * newest on, as far as the page needs. Words without a letter or digit find nothing.
 */
export async function listByWords(text: TextColumn, filters: Filters, order: Order): Promise<Row[]> {
  if (!filters.words?.length) return []
  if (order.sort === '-updatedAt') return latestChanged(text, filters, order)
  return order.sort === 'relevance' ? bestFirst(text, filters, order) : newest(text, filters, 'any', order)
}

/** How many briefings have all the words. */
export async function countByWords(filters: Filters): Promise<number> {
  if (!filters.words?.length) return 0
  const reader = await read()
  const { publications } = tables
  const hits = await searchIndex().hits(reader, filters.words, 'any')
  const [row] = await reader
    .select({ count: count() })
    .from(hits.from)
    .crossJoin(publications)
    .where(and(eq(publications.place, hits.place), narrowedBy(reader, filters, publications)))
  return row?.count ?? 0
}

/** A position's id is its tier: the next page goes on in it, and then through the lower ones. */
async function bestFirst(text: TextColumn, filters: Filters, { limit, after }: Order): Promise<Row[]> {
  const first = after ? TIERS.indexOf(after.id as Tier) : 0
  const rows: Row[] = []
  for (const tier of TIERS.slice(first)) {
    const from = tier === after?.id ? after : null
    rows.push(...(await newest(text, filters, tier, { limit: limit - rows.length, after: from })))
    if (rows.length === limit) break
  }
  return rows
}

/** A place is unique, so it alone is the sort key. */
async function newest(
  text: TextColumn,
  filters: Filters,
  tier: Tier,
  { limit, after }: Pick<Order, 'limit' | 'after'>,
): Promise<Row[]> {
  const { place, query } = await found(text, filters, tier, after ? place => lt(place, after.key) : undefined)
  const rows = await query.orderBy(desc(place)).limit(limit)
  return rows.map(({ id, seq, text, place }) => ({ id, seq, text, position: { key: place, id: tier } }))
}

/** All that is found is looked at: the index does not know when a briefing was changed. */
async function latestChanged(text: TextColumn, filters: Filters, { limit, after }: Order): Promise<Row[]> {
  const { updatedAt, briefingId } = tables.publications
  const rest = after && isAfter(updatedAt, briefingId, { key: new Date(after.key), id: after.id })
  const { query } = await found(text, filters, 'any', () => rest ?? undefined)
  const rows = await query.orderBy(desc(updatedAt), desc(briefingId)).limit(limit)
  return rows.map(({ id, seq, text, updatedAt }) => ({ id, seq, text, position: { key: updatedAt.getTime(), id } }))
}

/** The index leads and each hit must still be public: the cross join keeps SQLite from turning that around. */
async function found(text: TextColumn, filters: Filters, tier: Tier, rest?: (place: SQL<number>) => SQL | undefined) {
  const { publications, publicationTexts } = tables
  const { briefingId: id, seq, updatedAt } = publications
  const reader = await read()
  const { from, place } = await searchIndex().hits(reader, filters.words ?? [], tier)
  const query = reader.select({ id, seq, text, updatedAt, place }).from(from).crossJoin(publications).$dynamic()
  if (text === publicationTexts.item) query.innerJoin(publicationTexts, eq(publicationTexts.briefingId, id))
  query.where(and(eq(publications.place, place), narrowedBy(reader, filters, publications), rest?.(place)))
  return { place, query }
}
