import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { atomFeed } from '#lib/delivery/feeds/atom.ts'
import { type Feed, type FeedFilters, readFeed } from '#lib/delivery/feeds/feed.ts'
import { jsonFeed } from '#lib/delivery/feeds/json-feed.ts'
import { newsSitemap } from '#lib/delivery/feeds/news-sitemap.ts'
import { ninjsFeed } from '#lib/delivery/feeds/ninjs.ts'
import { rssFeed } from '#lib/delivery/feeds/rss.ts'
import { env } from '#lib/kernel/env.ts'
import { deliver, deliverByTime } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { listTags } from './list-address.ts'
import { ListQuery } from './queries.ts'
import { FILTERS, spelled } from './spelled.ts'

const { section, series, tag, author, locale } = ListQuery.shape
const FeedQuery = z.strictObject({ section, series, tag, author, locale })
type FeedQuery = z.output<typeof FeedQuery>

type Format = { path: string; summary: string; type: string; answer: z.ZodType; write: (feed: Feed) => string }

const JsonFeedAnswer = z
  .looseObject({
    version: z.string(),
    title: z.string(),
    feed_url: z.string(),
    items: z.array(z.looseObject({ id: z.string() })),
  })
  .openapi({
    description: 'As jsonfeed.org/version/1.1 has it; `_stet` holds corrections and what else it has no word for.',
  })
const NinjsAnswer = z
  .looseObject({
    uri: z.string(),
    type: z.literal('composite'),
    associations: z.array(z.looseObject({ uri: z.string() })),
  })
  .openapi({ description: 'As ninjs-schema_3.1.json has it; what left in the last 30 days is `canceled`.' })

const FORMATS: Format[] = [
  {
    path: '/feeds/briefings.json',
    summary: 'The newest briefings as JSON Feed 1.1',
    type: 'application/feed+json',
    answer: JsonFeedAnswer,
    write: jsonFeed,
  },
  {
    path: '/feeds/briefings.rss',
    summary: 'The newest briefings as RSS 2.0',
    type: 'application/rss+xml',
    answer: z.string(),
    write: rssFeed,
  },
  {
    path: '/feeds/briefings.atom',
    summary: 'The newest briefings as Atom, with tombstones of the last 30 days',
    type: 'application/atom+xml',
    answer: z.string(),
    write: atomFeed,
  },
  {
    path: '/feeds/ninjs.json',
    summary: 'The newest briefings as IPTC ninjs 3.1, with those canceled in the last 30 days',
    type: 'application/json',
    answer: NinjsAnswer,
    write: ninjsFeed,
  },
]

/** `GET /feeds/…`: the 50 newest briefings in the formats of others, and the news sitemap. */
export function addFeeds(app: DeliveryHono): void {
  for (const { write, ...format } of FORMATS) {
    endpoint(app, { ...format, query: FeedQuery }, (context, { query }) => {
      const { at, ...about } = aboutOf(format.path, query)
      return deliver(context, at, async state => ({
        text: write(await readFeed(filtersOf(query), { at: env().url + at, changedAt: state.changedAt })),
        type: mediaType(format.type),
        modifiedAt: state.changedAt,
        ...about,
      }))
    })
  }
  const path = '/feeds/news-sitemap.xml'
  const shape = {
    path,
    summary: 'Google News sitemap of the last two days',
    type: 'application/xml',
    answer: z.string(),
  }
  endpoint(app, { ...shape, query: FeedQuery }, (context: Context, { query }) =>
    deliverByTime(context, async state => ({
      text: await newsSitemap(filtersOf(query), state.generation),
      type: mediaType(shape.type),
      tags: aboutOf(path, query).tags,
      modifiedAt: state.changedAt,
    })),
  )
}

/** An XML answer states its charset, because some readers look at the header alone; JSON has but one. */
function mediaType(type: string): string {
  return type.endsWith('xml') ? `${type}; charset=utf-8` : type
}

/** The one spelling of a feed's address, and its cache tags. */
function aboutOf(path: string, query: FeedQuery): { at: string; tags: string[] } {
  const search = spelled(query, FILTERS).join('&')
  const [list = '', ...terms] = listTags(query)
  return { at: `/api/v1${path}${search && `?${search}`}`, tags: [list, 'feeds', ...terms] }
}

/** Drops filters that were not given, so that spreading them overrides nothing. */
function filtersOf(query: FeedQuery): FeedFilters {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}
