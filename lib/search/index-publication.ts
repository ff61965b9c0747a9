import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { type SearchEntry, searchIndex } from '#db/search.ts'
import { type Tx, tables } from '#db/store.ts'
import { indexTokens } from './tokens.ts'

/** Places of one millisecond. A place stays below 2^53 for as long as dates have four digits. */
const PLACES_PER_MS = 1_024

type Words = {
  title: string
  deck: string
  keyPoints: string[]
  series: { name: string } | null
  tags: { name: string }[]
  authors: { name: string }[]
  hero: { credit: string } | null
}

/**
 * Makes a live publication findable by the words it has now and by no others. Belongs in the transaction that changes
 * it, after `recordChange`: the lock that this takes keeps two from choosing the same place.
 */
export async function indexPublication(tx: Tx, briefingId: string): Promise<void> {
  const { publications, publicationTexts } = tables
  const { publishedAt, place, summary } = publications
  const [row] = await tx
    .select({ publishedAt, place, summary, searchText: publicationTexts.searchText })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(and(eq(publications.briefingId, briefingId), eq(publications.state, 'live')))
  if (!row) throw new Error(`briefing ${briefingId} is not live: nothing of it may be found`)
  const first = row.publishedAt.getTime() * PLACES_PER_MS
  const stays = row.place !== null && row.place >= first && row.place < first + PLACES_PER_MS
  const at = stays && row.place !== null ? row.place : await freePlace(tx, first)
  if (row.place !== null && !stays) await searchIndex().remove(tx, row.place)
  if (!stays) await tx.update(publications).set({ place: at }).where(eq(publications.briefingId, briefingId))
  await searchIndex().put(tx, at, entryOf(JSON.parse(row.summary), row.searchText))
}

/** Takes a publication out of the index; does nothing when it is not there. */
export async function unindexPublication(tx: Tx, briefingId: string): Promise<void> {
  const { publications } = tables
  const of = eq(publications.briefingId, briefingId)
  const [row] = await tx.select({ place: publications.place }).from(publications).where(of)
  if (!row || row.place === null) return
  await searchIndex().remove(tx, row.place)
  await tx.update(publications).set({ place: null }).where(of)
}

/** The smallest free place from `first` on. Over a thousand of one millisecond go on into the next. */
async function freePlace(tx: Tx, first: number): Promise<number> {
  const { place } = tables.publications
  const taken = await tx
    .select({ place })
    .from(tables.publications)
    .where(and(gte(place, first), lt(place, first + PLACES_PER_MS)))
    .orderBy(asc(place))
  const gap = taken.findIndex((row, i) => row.place !== first + i)
  if (gap !== -1) return first + gap
  return taken.length < PLACES_PER_MS ? first + taken.length : freePlace(tx, first + PLACES_PER_MS)
}

function entryOf({ title, deck, keyPoints, series, tags, authors, hero }: Words, body: string): SearchEntry {
  const names = [series, ...authors, ...tags].flatMap(named => (named ? [named.name] : []))
  return {
    title: indexTokens(title),
    keyPoints: indexTokens(keyPoints.join('\n')),
    meta: indexTokens([...names, hero?.credit ?? '', deck].join('\n')),
    body: indexTokens(body),
  }
}
