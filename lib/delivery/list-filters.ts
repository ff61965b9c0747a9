import { and, type Column, eq, exists, gt, lt, lte, or, type SQL } from 'drizzle-orm'
import type { SearchQuery } from '#db/search.ts'
import { type Reader, tables } from '#db/store.ts'
import type { Locale } from '#lib/briefings/briefing.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'

/** What a list is narrowed by. Terms are slugs, instants are exclusive, `words` are what `searchQuery` makes of a reader's. */
export type Filters = {
  section?: string
  series?: string
  tag?: string
  author?: string
  locale?: Locale
  publishedAfter?: Date
  publishedBefore?: Date
  updatedAfter?: Date
  words?: SearchQuery
}

type Lead = typeof tables.publications | typeof tables.publicationTags | typeof tables.publicationAuthors

/** The table whose index a list by time of publication walks: each keeps its own order of (publishedAt, id), and the narrowest filter leads. */
export function leadOf({ tag, author }: Filters): Lead {
  if (tag !== undefined) return tables.publicationTags
  return author !== undefined ? tables.publicationAuthors : tables.publications
}

/** What a public briefing must be like to stay in the list; `lead` is joined already and answers for its own filter. */
export function narrowedBy(reader: Reader, filters: Filters, lead: Lead): SQL | undefined {
  const { publications, publicationTags, publicationAuthors } = tables
  const { section, series, tag, author, locale, publishedAfter, publishedBefore, updatedAfter } = filters
  return and(
    visibleToPublic(),
    section === undefined ? undefined : eq(publications.section, section),
    series === undefined ? undefined : eq(publications.series, series),
    locale === undefined ? undefined : eq(publications.locale, locale),
    tag === undefined ? undefined : carries(reader, lead, publicationTags, eq(publicationTags.tag, tag)),
    author === undefined ? undefined : carries(reader, lead, publicationAuthors, eq(publicationAuthors.author, author)),
    publishedAfter && gt(lead.publishedAt, publishedAfter),
    publishedBefore && lt(lead.publishedAt, publishedBefore),
    updatedAfter && gt(publications.updatedAt, updatedAfter),
  )
}

/** What comes after (key, id) in a list that is sorted downwards. The first half alone bounds the walk over the index; an OR at the top would read from its start. */
export function isAfter(key: Column, id: Column, after: { key: Date | SQL; id: string | SQL }): SQL | undefined {
  return and(lte(key, after.key), or(lt(key, after.key), lt(id, after.id)))
}

function carries(
  reader: Reader,
  lead: Lead,
  table: typeof tables.publicationTags | typeof tables.publicationAuthors,
  term: SQL,
): SQL {
  if (lead === table) return term
  const own = eq(table.briefingId, tables.publications.briefingId)
  return exists(reader.select({ id: table.briefingId }).from(table).where(and(own, term)))
}
