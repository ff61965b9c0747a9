import { listBriefings } from '#lib/delivery/list-briefings.ts'
import type { Filters } from '#lib/delivery/list-filters.ts'
import { env } from '#lib/kernel/env.ts'
import { type Departed, listDeparted } from './departed.ts'
import { fileOf, type HeroFile, heroFiles } from './hero-files.ts'
import type { PublicItem } from './public-item.ts'

const MOST_ITEMS = 50

export type FeedFilters = Pick<Filters, 'section' | 'series' | 'tag' | 'author' | 'locale'>

/** A public item with the file that can go along with it. `changedAt` is its newest material change (ISO 8601 UTC). */
export type FeedItem = PublicItem & { file: HeroFile | null; changedAt: string }

/** What every format of a feed is written from; `language` is set when all of it is in one, `at` is its own address. */
export type Feed = {
  title: string
  at: string
  home: string
  language: string | null
  changedAt: string
  items: FeedItem[]
  departed: Departed[]
}

/** The 50 newest public briefings of these filters and what left in the last 30 days, killed ones first. */
export async function readFeed(filters: FeedFilters, of: { at: string; changedAt: Date }): Promise<Feed> {
  const { rows } = await listBriefings(filters, {
    sort: '-publishedAt',
    limit: MOST_ITEMS,
    after: null,
    fields: ['body'],
  })
  const items = rows.map(({ text }): PublicItem => JSON.parse(String(text)))
  const files = await heroFiles(items)
  const locales = new Set(items.map(({ locale }) => locale))
  return {
    title: titleOf(filters, items),
    at: of.at,
    home: env().readerUrl,
    language: filters.locale ?? (locales.size === 1 ? (items[0]?.locale ?? null) : null),
    changedAt: of.changedAt.toISOString(),
    items: items.map(item => ({ ...item, file: fileOf(item, files), changedAt: changedAt(item) })),
    departed: await listDeparted(filters),
  }
}

/** An identifier that stays with a briefing whatever its slug and address become (RFC 9562). */
export function urnOf(id: string): string {
  return `urn:uuid:${id}`
}

/** What a feed says of an item in a sentence: the deck, else the key points. */
export function summaryOf({ deck, keyPoints }: PublicItem): string {
  return deck || keyPoints.join(' · ')
}

function changedAt({ publishedAt, updatedAt, correctedAt }: PublicItem): string {
  return [publishedAt, updatedAt, correctedAt ?? ''].sort().at(-1) ?? publishedAt
}

/** The newsroom's name, and of what: the terms' names as the items carry them. */
function titleOf({ section, series, tag, author }: FeedFilters, items: PublicItem[]): string {
  const [first] = items
  const named = (terms: { slug: string | null; name: string }[] | undefined, slug: string) =>
    terms?.find(term => term.slug === slug)?.name ?? slug
  const words = [
    section === undefined ? [] : [first?.section?.name ?? section],
    series === undefined ? [] : [first?.series?.name ?? series],
    tag === undefined ? [] : [named(first?.tags, tag)],
    author === undefined ? [] : [named(first?.authors, author)],
  ].flat()
  return words.length === 0 ? env().name : `${env().name}: ${words.join(', ')}`
}
