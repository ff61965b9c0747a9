import { read } from '#db/store.ts'
import type { Position } from '#lib/delivery/cursor.ts'
import { needsItem, pickFields } from '#lib/delivery/fields.ts'
import { listBriefings } from '#lib/delivery/list-briefings.ts'
import type { PicturePass } from '#lib/media/media-by-id.ts'
import type { PreviewFilters, PreviewPage } from './filters.ts'
import { foresee } from './foresee.ts'

type Json = Record<string, unknown>
type Entry = { position: Position; value: Json }
type Named = { slug: string | null } | null

/** One page of what readers will see at the instant `at`: what is public now, with the schedules due by then carried out. Ordered and paged as the public list. */
export async function listFuture(
  at: Date,
  filters: PreviewFilters,
  options: { limit: number; after: Position | null; fields: readonly string[]; pass: PicturePass },
): Promise<PreviewPage> {
  const { limit, after, fields, pass } = options
  const changed = await foresee(await read(), at, pass)
  const paging = { sort: '-publishedAt' as const, limit: limit + changed.size + 1, after, fields }
  const standing = (await listBriefings(filters, paging)).rows.filter(({ id }) => !changed.has(id))
  const coming = [...changed.values()]
    .filter(preview => preview !== null)
    .map(({ item, summary }) => entryOf(needsItem(fields) ? item : summary))
    .filter(({ value, position }) => matches(value, filters) && (!after || newestFirst(after, position) < 0))
  const all = [...standing.map(({ text }) => entryOf(String(text))), ...coming].sort((a, b) =>
    newestFirst(a.position, b.position),
  )
  const page = all.slice(0, limit)
  return {
    items: page.map(({ value }) => JSON.stringify(fields.length === 0 ? value : pickFields(value, fields))),
    last: page.at(-1)?.position ?? null,
    hasMore: all.length > limit,
  }
}

function entryOf(text: string): Entry {
  const value = JSON.parse(text) as Json
  return { value, position: { key: Date.parse(String(value.publishedAt)), id: String(value.id) } }
}

function newestFirst(a: Position, b: Position): number {
  return b.key - a.key || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)
}

function matches(value: Json, { section, series, tag, author, locale }: PreviewFilters): boolean {
  const slugOf = (name: string) => (value[name] as Named)?.slug
  const hasSlug = (name: string, slug: string) => (value[name] as Named[]).some(term => term?.slug === slug)
  return (
    (section === undefined || slugOf('section') === section) &&
    (series === undefined || slugOf('series') === series) &&
    (locale === undefined || value.locale === locale) &&
    (tag === undefined || hasSlug('tags', tag)) &&
    (author === undefined || hasSlug('authors', author))
  )
}
