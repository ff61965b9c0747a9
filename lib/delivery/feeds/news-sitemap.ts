import { listBriefings } from '#lib/delivery/list-briefings.ts'
import { now } from '#lib/kernel/clock.ts'
import { env } from '#lib/kernel/env.ts'
import type { FeedFilters } from './feed.ts'
import type { PublicItem } from './public-item.ts'
import { xmlDocument } from './xml.ts'

const WINDOW_MS = 2 * 86_400_000
const MOST = 1_000

/** A Google News sitemap: what was first published in the last two days, at most 1,000 addresses, newest first. Time alone changes it. */
export async function newsSitemap(filters: FeedFilters): Promise<string> {
  const since = new Date(now().getTime() - WINDOW_MS)
  const window = { ...filters, publishedAfter: since }
  const { rows } = await listBriefings(window, { sort: '-publishedAt', limit: MOST, after: null, fields: [] })
  const items = rows
    .map(({ text }): PublicItem => JSON.parse(String(text)))
    .filter(({ firstPublishedAt }) => new Date(firstPublishedAt) > since)
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
