import { and, type Column, desc, eq } from 'drizzle-orm'
import { gathered, linesOf } from '#db/gathered.ts'
import { type Prepared, placeOf, prepared, written } from '#db/prepared.ts'
import { type Reader, read, tables } from '#db/store.ts'
import type { Order, Row, TextColumn } from './list-briefings.ts'
import { type Filters, isAfter, leadOf, narrowedBy } from './list-filters.ts'

type Found = { texts: Uint8Array | null; names: string | null }
type Shape = { text: TextColumn; filters: Filters; byUpdate: boolean; after: boolean; limit: number }

/** Public briefings by time of publication, or by that of their last material change, newest first. */
export async function listByTime(text: TextColumn, filters: Filters, order: Order): Promise<Row[]> {
  const { sort, limit, after } = order
  const shape = { text, filters, byUpdate: sort === '-updatedAt', after: after !== null, limit }
  const [page] = await statementFor(await read(), shape).execute({
    ...filters,
    ...(after && { key: new Date(after.key), after: after.id }),
  })
  if (!page?.texts || !page.names) return []
  const names = page.names.split('\n')
  return linesOf(page.texts).map((text, i) => {
    const [id = '', seq, key] = names[i]?.split(' ') ?? []
    return { id, seq: Number(seq), text, position: { key: Number(key), id } }
  })
}

/** One statement for each set of filters, order, text and length. */
function statementFor(reader: Reader, shape: Shape): Prepared<Found> {
  const { text, filters, byUpdate, after, limit } = shape
  const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const name = ['list', text.name, byUpdate, after, limit, ...given.sort()].join(' ')
  return prepared(reader, name, () => pageOf(reader, shape))
}

function pageOf(reader: Reader, { text, filters, byUpdate, after, limit }: Shape): object {
  const { publications, publicationTexts } = tables
  const lead = leadOf(filters)
  const key = byUpdate ? publications.updatedAt : lead.publishedAt
  const id = byUpdate ? publications.briefingId : lead.briefingId
  const chosen = { id: publications.briefingId, seq: publications.seq, key, text }
  const query = reader.select(chosen).from(lead).$dynamic()
  if (lead !== publications) query.innerJoin(publications, eq(publications.briefingId, lead.briefingId))
  if (text === publicationTexts.item)
    query.innerJoin(publicationTexts, eq(publicationTexts.briefingId, lead.briefingId))
  const places = Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, value && placeOf(name, columnOf(name))]),
  )
  const rest = after && isAfter(key, id, { key: placeOf('key', key), id: placeOf('after', id) })
  query
    .where(and(narrowedBy(reader, places, lead), rest || undefined))
    .orderBy(desc(key), desc(id))
    .limit(written(limit))
  const page = query.as('page')
  return reader.select(gathered(page)).from(page)
}

/** The column that a filter's value is encoded for. */
function columnOf(filter: string): Column {
  const { publishedAt, updatedAt, slug } = tables.publications
  if (filter === 'updatedAfter') return updatedAt
  return filter === 'publishedAfter' || filter === 'publishedBefore' ? publishedAt : slug
}
