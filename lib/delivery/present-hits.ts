import { and, eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { highlightsOf } from '#lib/search/highlight.ts'
import type { Row } from './list-briefings.ts'
import { type Choice, presentItems } from './present.ts'

/** What a search found, as `present` gives it, each with `highlights`: where the typed words stand in it. */
export async function presentHits(rows: Row[], typed: string, choice: Choice): Promise<string[]> {
  const bodies = await Promise.all(rows.map(({ id }) => bodyOf(id)))
  const items = rows.map(({ text }) => JSON.parse(String(text)))
  const presented = await presentItems(items, choice)
  return rows.map((_, i) => {
    const { title, keyPoints } = items[i]
    const highlights = highlightsOf(typed, { title, keyPoints, body: bodies[i] ?? '' })
    return JSON.stringify({ ...presented[i], highlights })
  })
}

/** One by one: SQLite would look for a list of ids by going through everything public. */
async function bodyOf(id: string): Promise<string | undefined> {
  const { publications, publicationTexts } = tables
  const [row] = await (await read())
    .select({ searchText: publicationTexts.searchText })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(and(eq(publications.briefingId, id), visibleToPublic()))
  return row?.searchText
}
