import { contentHtml } from './content-html.ts'
import { type Feed, type FeedItem, summaryOf, urnOf } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); what it has no word for stands in `_stet`. */
export function jsonFeed({ title, at, home, language, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: at,
    ...(language && { language }),
    items: items.map(itemOf),
  })
}

function itemOf(item: FeedItem) {
  const { hero, file } = item
  const summary = summaryOf(item)
  return {
    id: urnOf(item.id),
    url: item.canonicalUrl,
    title: item.title,
    content_html: contentHtml(item),
    ...(summary && { summary }),
    ...(hero?.url && { image: hero.url }),
    date_published: item.publishedAt,
    date_modified: item.changedAt,
    ...(item.authors.length > 0 && { authors: item.authors.map(({ name }) => ({ name })) }),
    ...(item.tags.length > 0 && { tags: item.tags.map(({ name }) => name) }),
    language: item.locale,
    ...(file && { attachments: [{ url: file.url, mime_type: file.type, size_in_bytes: file.bytes }] }),
    _stet: {
      id: item.id,
      revision: item.revision,
      section: item.section,
      series: item.series,
      keyPoints: item.keyPoints,
      image: hero && { alt: hero.alt, caption: hero.caption, credit: hero.credit },
      firstPublishedAt: item.firstPublishedAt,
      corrections: item.corrections,
      readingTimeSeconds: item.readingTimeSeconds,
    },
  }
}
