import { and, desc, eq, lt, ne, type SQL } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import type { Position } from '#lib/delivery/cursor.ts'
import { needsItem, pickFields } from '#lib/delivery/fields.ts'
import { isAfter } from '#lib/delivery/list-filters.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import type { PreviewFilters, PreviewPage } from './filters.ts'
import { renderDraft } from './render-draft.ts'
import { showable } from './showable.ts'

const BATCH = 200
/** Where what is not public stands in the order: before all that is, as if published this instant. */
const NOT_PUBLIC = Date.UTC(9999, 11, 31)

/**
 * One page of working copies as they are now: first what readers do not see, newest first, then what is live, by its time
 * of publication. Keyset paging: what arrives meanwhile makes no gap and no duplicate among the others.
 */
export async function listDrafts(
  filters: PreviewFilters,
  options: { limit: number; after: Position | null; fields: readonly string[]; pass: PicturePass },
): Promise<PreviewPage> {
  const reader = await read()
  const found = await walk(reader, filters, options.after, options.limit + 1)
  const page = found.slice(0, options.limit)
  const items: string[] = []
  for (const briefing of page) {
    const { item, summary } = await renderDraft(reader, briefing, options.pass)
    const text = needsItem(options.fields) ? item : summary
    items.push(options.fields.length === 0 ? text : JSON.stringify(pickFields(JSON.parse(text), options.fields)))
  }
  const last = page.at(-1)
  return { items, last: last ? positionOf(last) : null, hasMore: found.length > options.limit }
}

/** Tags and authors are lists in the row: they are compared here, batch by batch. */
async function walk(reader: Reader, filters: PreviewFilters, after: Position | null, most: number) {
  const found: BriefingRecord[] = []
  let from = after
  for (;;) {
    const batch = await nextBatch(reader, filters, from)
    found.push(...batch.filter(row => hasTerms(row, filters)))
    const last = batch.at(-1)
    if (found.length >= most || !last) return found.slice(0, most)
    from = positionOf(last)
  }
}

async function nextBatch(reader: Reader, filters: PreviewFilters, from: Position | null): Promise<BriefingRecord[]> {
  const { briefings } = tables
  const select = (...where: (SQL | undefined)[]) =>
    reader
      .select()
      .from(briefings)
      .where(and(showable(), ...columns(filters), ...where))
      .limit(BATCH)
  if (from === null || from.key >= NOT_PUBLIC) {
    const rest = from ? lt(briefings.id, from.id) : undefined
    const rows = await select(ne(briefings.visibility, 'live'), rest).orderBy(desc(briefings.id))
    if (rows.length > 0) return rows
  }
  const { key, id } = from ?? { key: NOT_PUBLIC, id: '' }
  const rest = isAfter(briefings.publishedAt, briefings.id, { key: new Date(key), id })
  return select(eq(briefings.visibility, 'live'), rest).orderBy(desc(briefings.publishedAt), desc(briefings.id))
}

function columns({ section, series, locale }: PreviewFilters): (SQL | undefined)[] {
  const { briefings } = tables
  return [
    section === undefined ? undefined : eq(briefings.section, section),
    series === undefined ? undefined : eq(briefings.series, series),
    locale === undefined ? undefined : eq(briefings.locale, locale),
  ]
}

function hasTerms({ tags, bylines }: BriefingRecord, { tag, author }: PreviewFilters): boolean {
  return (
    (tag === undefined || tags.includes(tag)) &&
    (author === undefined || bylines.some(byline => byline.author === author))
  )
}

function positionOf({ id, visibility, publishedAt }: BriefingRecord): Position {
  return { key: visibility === 'live' && publishedAt ? publishedAt.getTime() : NOT_PUBLIC, id }
}
