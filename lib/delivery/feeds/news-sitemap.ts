import { listBriefings } from '#lib/delivery/list-briefings.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import { shared } from '#lib/kernel/shared.ts'
import type { FeedFilters } from './feed.ts'
import type { PublicItem } from './public-item.ts'
import { xmlDocument } from './xml.ts'

const WINDOW_MS = 2 * 86_400_000
const MOST = 1_000
const MOST_KEPT = 20

/** What a sitemap says of one briefing. */
type Entry = Pick<PublicItem, 'canonicalUrl' | 'locale' | 'title' | 'firstPublishedAt'>
type Read = { since: Date; entries: Entry[] }

/** The entries that were read for the filters that were asked with, of one generation of public content. */
const held = shared('news-sitemap', () => ({ generation: -1, read: new Map<string, Promise<Read>>() }))

/**
 * A Google News sitemap: what was first published in the last two days, at most 1,000 addresses, newest first. Time alone
 * changes it: it is written anew each time, from entries that are read once per `generation`.
 */
export async function newsSitemap(filters: FeedFilters, generation: number): Promise<string> {
  const since = new Date(now().getTime() - WINDOW_MS)
  const items = (await entriesOf(filters, { since, generation })).filter(
    ({ firstPublishedAt }) => new Date(firstPublishedAt) > since,
  )
  return xmlDocument({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      url: items.map(({ canonicalUrl, locale, title, firstPublishedAt }) => ({
        loc: canonicalUrl,
        'news:news': {
          'news:publication': { 'news:name': env().name, 'news:language': locale },
          'news:publication_date': firstPublishedAt,
          'news:title': title,
        },
      })),
    },
  })
}

/** What entered the window since `since` and before the generation began; what left it meanwhile is still among them. */
async function entriesOf(filters: FeedFilters, at: { since: Date; generation: number }): Promise<Entry[]> {
  if (at.generation < held.generation) return (await readEntries(filters, at.since)).entries
  if (at.generation > held.generation) Object.assign(held, { generation: at.generation, read: new Map() })
  const key = JSON.stringify(Object.entries(filters).sort())
  const { read } = held
  const known = await read.get(key)
  // After the clock was set back the window begins before what was read.
  if (known && known.since <= at.since) return known.entries
  if (read.size >= MOST_KEPT) read.clear()
  const reading = readEntries(filters, at.since)
  read.set(key, reading)
  reading.catch(() => read.delete(key))
  return (await reading).entries
}

async function readEntries(filters: FeedFilters, since: Date): Promise<Read> {
  const window = { ...filters, publishedAfter: since }
  const { rows } = await listBriefings(window, { sort: '-publishedAt', limit: MOST, after: null, fields: [] })
  const entries = rows.map(({ text }) => {
    const { canonicalUrl, locale, title, firstPublishedAt }: PublicItem = JSON.parse(String(text))
    return { canonicalUrl, locale, title, firstPublishedAt }
  })
  return { since, entries }
}
