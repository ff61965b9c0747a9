import { env } from '#lib/kernel/env.ts'

type Named = { name: string }
type Summary = {
  title: string
  deck: string
  locale: string
  keyPoints: string[]
  canonicalUrl: string
  publishedAt: string
  updatedAt: string
  readingTimeSeconds: number
  section: Named | null
  series: Named | null
  tags: Named[]
  authors: { name: string; role: string }[]
  hero: {
    url: string | null
    width: number | null
    height: number | null
    caption: string | null
    credit: string
    variants: { width: number; url: string; type: string }[]
  } | null
  corrections: { note: string; at: string }[]
  seo: { title: string | null; description: string | null }
}

/**
 * schema.org NewsArticle of a public summary, with its corrections (schema.org/CorrectionComment), as Google's rules for
 * articles have it: what is not known is left out, and the headline is never cut.
 */
export function jsonLdOf(summary: Summary) {
  const { canonicalUrl, series, corrections, authors } = summary
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': canonicalUrl,
    url: canonicalUrl,
    mainEntityOfPage: { '@type': 'WebPage', '@id': canonicalUrl },
    headline: summary.title,
    alternativeHeadline: summary.seo.title ?? undefined,
    description: summary.seo.description || summary.deck || summary.keyPoints.join(' ') || undefined,
    inLanguage: summary.locale,
    datePublished: summary.publishedAt,
    dateModified: [summary.updatedAt, ...corrections.map(({ at }) => at)].sort().at(-1),
    timeRequired: `PT${summary.readingTimeSeconds}S`,
    articleSection: summary.section?.name,
    isPartOf: series ? { '@type': 'CreativeWorkSeries', name: series.name } : undefined,
    keywords: summary.tags.map(({ name }) => name),
    author: authors.map(({ name, role }) => ({ '@type': 'Person', name, jobTitle: role || undefined })),
    publisher: { '@type': 'NewsMediaOrganization', name: env().name, url: env().readerUrl },
    image: imageOf(summary.hero),
    correction: corrections.map(({ note, at }) => ({ '@type': 'CorrectionComment', text: note, datePublished: at })),
  }
}

/** The picture, and its other forms after it: a search engine takes the one that it can show. */
function imageOf(hero: Summary['hero']) {
  if (!hero?.url) return undefined
  const { url, width, height, caption, credit, variants } = hero
  const about = { caption: caption ?? undefined, creditText: credit || undefined }
  const main = { '@type': 'ImageObject', url, contentUrl: url, width, height, ...about }
  const jpeg = variants.filter(variant => variant.type === 'image/jpeg' && variant.url !== url)
  return [
    main,
    ...jpeg.map(other => ({
      '@type': 'ImageObject',
      url: other.url,
      contentUrl: other.url,
      width: other.width,
      ...about,
    })),
  ]
}
