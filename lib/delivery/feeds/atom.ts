import { env } from '#lib/kernel/env.ts'
import { contentHtml } from './content-html.ts'
import type { Departed } from './departed.ts'
import { type Feed, type FeedItem, summaryOf, urnOf } from './feed.ts'
import { type Element, xmlDocument } from './xml.ts'

/** Atom (RFC 4287); what left is told as at:deleted-entry (RFC 6721), before everything else. */
export function atomFeed({ title, at, home, language, changedAt, items, departed }: Feed): string {
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
      '@xml:lang': language ?? undefined,
      id: at,
      title,
      updated: changedAt,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': at },
        { '@rel': 'alternate', '@type': 'text/html', '@href': home },
      ],
      author: { name: env().name },
      generator: 'Stet',
      'at:deleted-entry': departed.map(deletedOf),
      entry: items.map(entryOf),
    },
  })
}

function entryOf(item: FeedItem): Element {
  const { file } = item
  const terms = [item.section, item.series, ...item.tags].filter(term => term !== null)
  const summary = summaryOf(item)
  return {
    '@xml:lang': item.locale,
    id: urnOf(item.id),
    title: item.title,
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': item.canonicalUrl },
      ...(file ? [{ '@rel': 'enclosure', '@type': file.type, '@length': String(file.bytes), '@href': file.url }] : []),
    ],
    published: item.publishedAt,
    updated: item.changedAt,
    author: item.authors.map(({ name }) => ({ name })),
    category: terms.map(({ slug, name }) => ({ '@term': slug, '@label': name })),
    summary: summary || undefined,
    content: { '@type': 'html', '#': contentHtml(item) },
  }
}

function deletedOf({ id, at, notice }: Departed): Element {
  return { '@ref': urnOf(id), '@when': at, 'at:comment': notice ?? undefined }
}
