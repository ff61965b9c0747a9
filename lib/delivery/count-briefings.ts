import { count, eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { countByWords } from './list-by-words.ts'
import { type Filters, leadOf, narrowedBy } from './list-filters.ts'

/** How many public briefings a list has on all its pages. Costs more than a page. */
export async function countBriefings(filters: Filters): Promise<number> {
  if (filters.words) return countByWords(filters)
  const { publications } = tables
  const reader = await read()
  const lead = leadOf(filters)
  const query = reader.select({ count: count() }).from(lead).$dynamic()
  if (lead !== publications) query.innerJoin(publications, eq(publications.briefingId, lead.briefingId))
  const [row] = await query.where(narrowedBy(reader, filters, lead))
  return row?.count ?? 0
}
