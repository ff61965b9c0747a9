import { and, desc, eq, ne, type SQL } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { findBriefing } from './find-briefing.ts'

/** How far back each shared term is looked through. */
const NEWEST_OF_TERM = 100
const POINTS = { tag: 2, series: 1, author: 1 }

/** What is told of a related briefing: members of its summary. */
export type Related = { id: string; slug: string; title: string; publishedAt: string; hero: unknown }

/** What is compared. */
export type Terms = {
  id: string
  series: { slug: string } | null
  tags: { slug: string }[]
  authors: { slug: string | null }[]
}

/**
 * Other public briefings that share a tag (2 points each), the series (1) or an author (1 each), most points first, then
 * newest; each term is looked through as far as its newest hundred. Throws what `findBriefing` throws.
 */
export async function listRelated(id: string, limit: number): Promise<Related[]> {
  const { text } = await findBriefing(id)
  return relatedTo(JSON.parse(text), limit)
}

/** The same for a briefing whose terms are known. */
export async function relatedTo(terms: Terms, limit: number): Promise<Related[]> {
  const reader = await read()
  const scores = new Map<string, Candidate & { points: number }>()
  for (const { lead, is, points } of sharedTerms(terms)) {
    for (const candidate of await newestOf(reader, terms.id, lead, is)) {
      scores.set(candidate.id, { ...candidate, points: points + (scores.get(candidate.id)?.points ?? 0) })
    }
  }
  const best = [...scores.values()]
    .sort((a, b) => b.points - a.points || b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, limit)
  return (await Promise.all(best.map(({ id }) => summaryOf(reader, id)))).flat()
}

type Lead = typeof tables.publications | typeof tables.publicationTags | typeof tables.publicationAuthors
type Candidate = { id: string; publishedAt: Date }

function sharedTerms({ series, tags, authors }: Terms): { lead: Lead; is: SQL; points: number }[] {
  const { publications, publicationTags, publicationAuthors } = tables
  const slugs = new Set(authors.flatMap(({ slug }) => slug ?? []))
  return [
    ...tags.map(({ slug }) => ({ lead: publicationTags, is: eq(publicationTags.tag, slug), points: POINTS.tag })),
    ...[...slugs].map(slug => ({
      lead: publicationAuthors,
      is: eq(publicationAuthors.author, slug),
      points: POINTS.author,
    })),
    ...(series ? [{ lead: publications, is: eq(publications.series, series.slug), points: POINTS.series }] : []),
  ]
}

async function newestOf(reader: Reader, id: string, lead: Lead, is: SQL): Promise<Candidate[]> {
  const { publications } = tables
  const query = reader.select({ id: lead.briefingId, publishedAt: lead.publishedAt }).from(lead).$dynamic()
  if (lead !== publications) query.innerJoin(publications, eq(publications.briefingId, lead.briefingId))
  return query
    .where(and(is, visibleToPublic(), ne(lead.briefingId, id)))
    .orderBy(desc(lead.publishedAt), desc(lead.briefingId))
    .limit(NEWEST_OF_TERM)
}

/** One by one: SQLite would look for a list of ids by going through everything public. */
async function summaryOf(reader: Reader, id: string): Promise<Related[]> {
  const { briefingId, summary } = tables.publications
  const rows = await reader
    .select({ summary })
    .from(tables.publications)
    .where(and(eq(briefingId, id), visibleToPublic()))
  return rows.map(row => {
    const { slug, title, publishedAt, hero }: Related = JSON.parse(row.summary)
    return { id, slug, title, publishedAt, hero }
  })
}
