import { contentHtml } from './content-html.ts'
import { type Feed, type FeedItem, summaryOf, urnOf } from './feed.ts'
import { type Element, xmlDocument } from './xml.ts'

/** RSS 2.0 (rssboard.org/rss-specification) with content:encoded, dc:creator, and atom:link to itself. */
export function rssFeed({ title, at, home, language, changedAt, items }: Feed): string {
  return xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title,
        link: home,
        description: title,
        language: language ?? undefined,
        lastBuildDate: rfc822(changedAt),
        generator: 'Stet',
        'atom:link': { '@href': at, '@rel': 'self', '@type': 'application/rss+xml' },
        item: items.map(itemOf),
      },
    },
  })
}

function itemOf(item: FeedItem): Element {
  const { file } = item
  const terms = [item.section, item.series, ...item.tags].filter(term => term !== null)
  return {
    title: item.title,
    link: item.canonicalUrl,
    guid: { '@isPermaLink': 'false', '#': urnOf(item.id) },
    pubDate: rfc822(item.publishedAt),
    'dc:creator': item.authors.map(({ name }) => name),
    'dc:language': item.locale,
    category: [...new Set(terms.map(({ name }) => name))],
    description: summaryOf(item) || undefined,
    'content:encoded': contentHtml(item) || undefined,
    enclosure: file ? { '@url': file.url, '@length': String(file.bytes), '@type': file.type } : undefined,
    'atom:updated': item.changedAt,
  }
}

/** The date of RFC 822 with a year of four digits, as RFC 1123 has it. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
