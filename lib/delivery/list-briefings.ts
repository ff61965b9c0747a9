import { and, desc, eq, lt, lte, or, type SQL } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import type { Place } from './cursor.ts'
import { needsItem, pickFields } from './fields.ts'

export type Filters = { section?: string; series?: string; tag?: string; author?: string }
export type Page = { items: string[]; last: Place | null; hasMore: boolean }

/**
 * One page of public briefings, newest first, as finished JSON objects. Keyset paging on (publishedAt, id): items that
 * arrive or leave meanwhile make no gap and no duplicate among the others.
 */
export async function listBriefings(
  filters: Filters,
  options: { limit: number; after: Place | null; fields: readonly string[] },
): Promise<Page> {
  const { publications } = tables
  const text = needsItem(options.fields) ? publications.item : publications.summary
  const rows = await select(text, filters, options.after, options.limit + 1)
  const page = rows.slice(0, options.limit)
  const last = page.at(-1)
  return {
    items: page.map(row => chosen(row.text, options.fields)),
    last: last ? { publishedAt: last.publishedAt, id: last.id } : null,
    hasMore: rows.length > options.limit,
  }
}

function chosen(text: string, fields: readonly string[]): string {
  return fields.length === 0 ? text : JSON.stringify(pickFields(JSON.parse(text), fields))
}

type Lead = typeof tables.publications | typeof tables.publicationTags | typeof tables.publicationAuthors
type Text = typeof tables.publications.summary | typeof tables.publications.item

/** The narrowest filter leads: each of the three tables keeps its own order of (publishedAt, id) in an index. */
async function select(text: Text, filters: Filters, after: Place | null, limit: number) {
  const { publications, publicationTags, publicationAuthors } = tables
  const { section, series, tag, author } = filters
  const lead = tag !== undefined ? publicationTags : author !== undefined ? publicationAuthors : publications
  const query = (await read())
    .select({ id: publications.briefingId, publishedAt: lead.publishedAt, text })
    .from(lead)
    .$dynamic()
  if (lead !== publications) query.innerJoin(publications, eq(publications.briefingId, lead.briefingId))
  if (author !== undefined && lead !== publicationAuthors) {
    query.innerJoin(publicationAuthors, eq(publicationAuthors.briefingId, lead.briefingId))
  }
  return query
    .where(
      and(
        visibleToPublic(),
        section === undefined ? undefined : eq(publications.section, section),
        series === undefined ? undefined : eq(publications.series, series),
        tag === undefined ? undefined : eq(publicationTags.tag, tag),
        author === undefined ? undefined : eq(publicationAuthors.author, author),
        after ? isAfter(lead, after) : undefined,
      ),
    )
    .orderBy(desc(lead.publishedAt), desc(lead.briefingId))
    .limit(limit)
}

/** The first half alone bounds the walk over the index; an OR at the top would read from its start. */
function isAfter(lead: Lead, { publishedAt, id }: Place): SQL | undefined {
  return and(lte(lead.publishedAt, publishedAt), or(lt(lead.publishedAt, publishedAt), lt(lead.briefingId, id)))
}
