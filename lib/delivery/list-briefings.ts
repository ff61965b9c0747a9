import { tables } from '#db/store.ts'
import type { Position } from './cursor.ts'
import { needsItem } from './fields.ts'
import { listByTime } from './list-by-time.ts'
import { listByWords } from './list-by-words.ts'
import type { Filters } from './list-filters.ts'
import type { Text } from './present.ts'

export const SORTS = ['-publishedAt', '-updatedAt', 'relevance'] as const
export type Sort = (typeof SORTS)[number]

export type Paging = { sort: Sort; limit: number; after: Position | null; fields: readonly string[] }

/** One briefing of a list with its position: `text` is a finished JSON object, and (id, seq) names its bytes. */
export type Row = { id: string; seq: number; text: Text; position: Position }
export type Page = { rows: Row[]; last: Position | null; hasMore: boolean }

/**
 * One page of public briefings in the order of `sort` (`relevance` needs words), each as a finished JSON object: the
 * item when the chosen fields need it, else the summary. Keyset paging on (sort key, id): items that arrive or leave
 * meanwhile make no gap and no duplicate among the others.
 */
export async function listBriefings(filters: Filters, { fields, limit, ...order }: Paging): Promise<Page> {
  const text = needsItem(fields) ? tables.publicationTexts.item : tables.publications.summary
  const list = filters.words ? listByWords : listByTime
  const rows = await list(text, filters, { ...order, limit: limit + 1 })
  const page = rows.slice(0, limit)
  return { rows: page, last: page.at(-1)?.position ?? null, hasMore: rows.length > limit }
}

export type TextColumn = typeof tables.publications.summary | typeof tables.publicationTexts.item
export type Order = Omit<Paging, 'fields'>
