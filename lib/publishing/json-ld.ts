type Summary = {
  title: string
  deck: string
  locale: string
  keyPoints: string[]
  canonicalUrl: string
  publishedAt: string
  updatedAt: string
  section: { name: string } | null
  tags: { name: string }[]
  authors: { name: string }[]
  hero: {
    url: string | null
    width: number | null
    height: number | null
    caption: string | null
    credit: string
  } | null
  corrections: { note: string; at: string }[]
}

/** schema.org NewsArticle of a public summary, with its corrections (schema.org/CorrectionComment). */
export function jsonLdOf(summary: Summary) {
  const { hero } = summary
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: summary.title,
    description: summary.deck || summary.keyPoints.join(' '),
    inLanguage: summary.locale,
    mainEntityOfPage: summary.canonicalUrl,
    datePublished: summary.publishedAt,
    dateModified: summary.updatedAt,
    articleSection: summary.section?.name,
    keywords: summary.tags.map(({ name }) => name),
    author: summary.authors.map(({ name }) => ({ '@type': 'Person', name })),
    image: hero?.url
      ? [{ '@type': 'ImageObject', url: hero.url, width: hero.width, height: hero.height, creditText: hero.credit }]
      : undefined,
    correction: summary.corrections.map(({ note, at }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: at,
    })),
  }
}
