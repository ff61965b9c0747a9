const FEEDS = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const

type Query = Partial<Record<'section' | 'series' | 'tag' | 'author' | 'q' | 'cursor', string>>

/** The reader's address of a list. */
export function listAddress(query: Query): string {
  return withQuery('/reader', query)
}

/** The feeds of a list, with their media types. A search has none. */
export function feedsOf({ section, series, tag, author }: Query): { type: string; href: string }[] {
  return Object.entries(FEEDS).map(([format, type]) => ({
    type,
    href: withQuery(`/api/v1/feeds/briefings.${format}`, { section, series, tag, author }),
  }))
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
