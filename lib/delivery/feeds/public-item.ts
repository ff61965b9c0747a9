type Named = { slug: string; name: string }

/** The members of a public item that feeds tell; instants are ISO 8601 UTC. */
export type PublicItem = {
  id: string
  revision: number
  slug: string
  locale: string
  title: string
  deck: string
  keyPoints: string[]
  section: Named | null
  series: Named | null
  tags: Named[]
  authors: { slug: string | null; name: string; role: string }[]
  hero: {
    id: string | null
    url: string | null
    width: number | null
    height: number | null
    alt: string
    caption: string | null
    credit: string
    focal: { x: number; y: number }
    variants: { width: number; url: string; type: string }[]
  } | null
  firstPublishedAt: string
  publishedAt: string
  updatedAt: string
  correctedAt: string | null
  corrections: { kind: string; note: string; at: string }[]
  readingTimeSeconds: number
  canonicalUrl: string
  body: { html: string; text: string }
}
