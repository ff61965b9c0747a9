import type { CorrectionKind, Locale } from '#lib/briefings/briefing.ts'

type Named = { slug: string; name: string }
export type PublicHero = {
  url: string | null
  width: number | null
  height: number | null
  alt: string
  caption: string | null
  credit: string
  variants: { width: number; url: string; type: string }[]
}

/** A briefing of the public list, as far as the reader shows it. Instants are ISO 8601 UTC. */
export type PublicSummary = {
  id: string
  slug: string
  locale: Locale
  title: string
  deck: string
  keyPoints: string[]
  series: Named | null
  section: Named | null
  authors: { name: string; slug: string | null; role: string }[]
  hero: PublicHero | null
  publishedAt: string
  updatedAt: string
  publishedTimeZone: string
  readingTimeSeconds: number
}

/** A public briefing with its body. */
export type PublicItem = PublicSummary & {
  canonicalUrl: string
  corrections: { kind: CorrectionKind; note: string; at: string }[]
  seo: { title: string | null; description: string | null }
  body: { html: string }
  jsonLd: unknown
}
