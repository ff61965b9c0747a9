import { count, inArray, not } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'

/** How many public briefings each section has, by slug; those with none are left out. */
export function countBySection(): Promise<Map<string, number>> {
  return countByColumn(tables.publications.section)
}

/** The same by series. */
export function countBySeries(): Promise<Map<string, number>> {
  return countByColumn(tables.publications.series)
}

/** The same by tag. */
export function countByTag(): Promise<Map<string, number>> {
  return countByRow(tables.publicationTags, tables.publicationTags.tag)
}

/** The same by author. */
export function countByAuthor(): Promise<Map<string, number>> {
  return countByRow(tables.publicationAuthors, tables.publicationAuthors.author)
}

async function countByColumn(column: typeof tables.publications.section | typeof tables.publications.series) {
  const { publications } = tables
  const rows = await (await read())
    .select({ slug: column, count: count() })
    .from(publications)
    .where(visibleToPublic())
    .groupBy(publications.state, column)
  return new Map(rows.flatMap(({ slug, count }) => (slug === null ? [] : [[slug, count] as const])))
}

/**
 * All rows, less the few whose briefing is not public: an index answers the first part, where looking each briefing up
 * took seconds at 100,000.
 */
async function countByRow(
  table: typeof tables.publicationTags | typeof tables.publicationAuthors,
  term: typeof tables.publicationTags.tag | typeof tables.publicationAuthors.author,
): Promise<Map<string, number>> {
  const { publications } = tables
  const reader = await read()
  const all = await reader.select({ slug: term, count: count() }).from(table).groupBy(term)
  const notPublic = reader.select({ id: publications.briefingId }).from(publications).where(not(visibleToPublic()))
  const hidden = await reader
    .select({ slug: term, count: count() })
    .from(table)
    .where(inArray(table.briefingId, notPublic))
    .groupBy(term)
  const lessOf = new Map(hidden.map(({ slug, count }) => [slug, count]))
  return new Map(
    all.map(({ slug, count }) => [slug, count - (lessOf.get(slug) ?? 0)] as const).filter(([, n]) => n > 0),
  )
}
