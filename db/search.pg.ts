import { and, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import { pgKit } from './kit.pg.ts'
import { heads, publications } from './schema.pg.ts'
import type { Phrase, SearchIndex, SearchQuery, Tier } from './search.ts'
import { vectorsOf } from './search-vectors.ts'
import type { Reader, Tx } from './store-types.ts'

type Column = 'head' | 'text'

/** Every place is below. What one row can't take of a long document stands in further rows, each this much higher. */
const STEP = sql`9007199254740992::bigint`
const placeOf = (place: SQL | typeof index.place) => sql`(${place} & 9007199254740991)`

/** Made by the migrations; both columns are a tsvector, and here their text. */
const index = pgKit.table('search_index', {
  place: pgKit.int().primaryKey(),
  head: pgKit.text().notNull(),
  text: pgKit.text().notNull(),
})

/** The index on PostgreSQL: vectors made here, token by token, so that no text search configuration or locale has a say. */
export const pgSearch: SearchIndex = {
  async put(tx, place, { title, keyPoints, meta, body }) {
    await pgSearch.remove(tx, place)
    const head = vectorsOf([
      [title, 'A'],
      [keyPoints, 'B'],
    ])
    const text = vectorsOf([
      [title, 'A'],
      [keyPoints, 'B'],
      [meta, 'C'],
      [body, 'D'],
    ])
    for (let row = 0; row < Math.max(head.length, text.length); row++) {
      const at = sql<number>`${place}::bigint + ${row}::bigint * ${STEP}`
      await tx.insert(index).values({ place: at, head: head[row] ?? '', text: text[row] ?? '' })
    }
    await noteRows(tx, Math.max(head.length, text.length) - 1)
  },
  async remove(tx, place) {
    await tx.delete(index).where(eq(index.place, place))
    await tx.delete(index).where(and(gte(index.place, STEP), eq(placeOf(index.place), place)))
  },
  async prune(tx) {
    const places = tx.select({ place: publications.place }).from(publications).where(isNotNull(publications.place))
    await tx.delete(index).where(sql`${placeOf(index.place)} not in ${places}`)
    const [last] = await tx.select({ rows: sql<number>`coalesce(max(place), 0) / ${STEP}`.mapWith(Number) }).from(index)
    await tx
      .update(heads)
      .set({ seq: last?.rows ?? 0 })
      .where(eq(heads.name, 'search'))
  },
  async hits(reader, query, tier) {
    const where = (await furtherRows(reader)) > 0 ? overRows : inOneRow
    return { from: sql`(${where(query, tier)}) as hits`, place: sql<number>`hits.place`.mapWith(Number) }
  },
}

/** `seq` of the head `search` is how many further rows the longest document has: nearly always none. */
async function noteRows(tx: Tx, rows: number): Promise<void> {
  if (rows > 0)
    await tx
      .update(heads)
      .set({ seq: rows })
      .where(and(eq(heads.name, 'search'), lt(heads.seq, rows)))
}

async function furtherRows(reader: Reader): Promise<number> {
  const [head] = await reader.select({ seq: heads.seq }).from(heads).where(eq(heads.name, 'search'))
  return head?.seq ?? 0
}

function inOneRow(query: SearchQuery, tier: Tier): SQL {
  const all = (weight: '' | 'A') => sql`${query.map(term => termText(term, weight)).join(' & ')}::tsquery`
  const rows = sql`select place from search_index where`
  if (tier === 'title') return sql`${rows} head @@ ${all('A')}`
  if (tier === 'head') return sql`${rows} head @@ ${all('')} and not head @@ ${all('A')}`
  return tier === 'any' ? sql`${rows} text @@ ${all('')}` : sql`${rows} text @@ ${all('')} and not head @@ ${all('')}`
}

/** Each term for itself: one may stand in another row of the same document than the next. */
function overRows(query: SearchQuery, tier: Tier): SQL {
  const all = (column: Column, weight: '' | 'A') => {
    const each = query.map(
      term => sql`select ${placeOf(sql`place`)} as place from search_index
        where ${sql.identifier(column)} @@ ${termText(term, weight)}::tsquery`,
    )
    return sql`(${sql.join(each, sql` intersect `)})`
  }
  if (tier === 'title') return all('head', 'A')
  if (tier === 'head') return sql`${all('head', '')} except ${all('head', 'A')}`
  return tier === 'any' ? all('text', '') : sql`${all('text', '')} except ${all('head', '')}`
}

/** A term in the language of tsquery: each token is quoted, and `A` asks for the title. */
function termText(term: Phrase[], weight: '' | 'A'): string {
  const phrases = term.map(({ tokens, prefix }) =>
    tokens
      .map((token, i) => {
        const label = (prefix && i === tokens.length - 1 ? '*' : '') + weight
        return `'${token}'${label && `:${label}`}`
      })
      .join(' <-> '),
  )
  return `(${phrases.map(phrase => `(${phrase})`).join(' | ')})`
}
