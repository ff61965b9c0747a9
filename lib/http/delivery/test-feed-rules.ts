import { z } from 'zod'

const instant = z.iso.datetime()
const uri = z.url()
const text = z.string().min(1)

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): names, required members, types. Only names that begin with `_` may be added. */
export const JsonFeedRules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: uri,
  feed_url: uri,
  language: z.string().optional(),
  items: z.array(
    z.strictObject({
      id: text,
      url: uri,
      title: text,
      content_html: z.string(),
      summary: text.optional(),
      image: uri.optional(),
      date_published: instant,
      date_modified: instant,
      authors: z
        .array(z.strictObject({ name: text }))
        .min(1)
        .optional(),
      tags: z.array(text).optional(),
      language: z.string(),
      attachments: z
        .array(
          z.strictObject({ url: uri, mime_type: z.string().regex(/^\w+\/\w+$/), size_in_bytes: z.int().positive() }),
        )
        .optional(),
      _stet: z.looseObject({ corrections: z.array(z.object({ kind: text, note: text, at: instant })) }),
    }),
  ),
})

const valued = z.array(z.strictObject({ role: text.optional(), contentType: text.optional(), value: z.string() }))
const named = z.array(z.strictObject({ name: text, literal: z.string() }))
const rendition = z.strictObject({
  name: text,
  href: uri,
  contentType: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: z.int().optional(),
  poi: z.strictObject({ x: z.int(), y: z.int() }).optional(),
})

/** The members of ninjs-schema_3.1.json that may stand in any of its objects, with its types; the schema refuses others. */
const ninjs = {
  uri: uri,
  type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning']),
  representationType: z.enum(['full', 'partial']).optional(),
  version: z.string().optional(),
  firstCreated: instant.optional(),
  versionCreated: instant.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  copyrightHolder: z.string().optional(),
  edNote: z.string().optional(),
  language: z.string().optional(),
  descriptions: valued.optional(),
  headlines: valued.optional(),
  bodies: z
    .array(
      z.strictObject({
        role: text.optional(),
        contentType: text.optional(),
        charCount: z.int().optional(),
        wordCount: z.int().optional(),
        value: z.string(),
      }),
    )
    .optional(),
  infoSources: z.array(z.strictObject({ name: text, role: z.string(), literal: z.string().optional() })).optional(),
  subjects: z.array(z.strictObject({ name: text, rel: text, literal: z.string() })).optional(),
  genres: named.optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.strictObject({ role: text, value: z.string() })).optional(),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }).optional(),
}
const association = { ...ninjs, name: text, rel: text }

/** ninjs 3.1: an association is an object of the same kind with a name and a relation. */
export const NinjsRules = z.strictObject({
  ...ninjs,
  associations: z.array(
    z.strictObject({ ...association, associations: z.array(z.strictObject(association)).optional() }),
  ),
})

const person = z.strictObject({ '@type': z.literal('Person'), name: text, jobTitle: text.optional() })
const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  url: uri,
  contentUrl: uri,
  width: z.int(),
  height: z.int().optional(),
  caption: text.optional(),
  creditText: text.optional(),
})

/** schema.org NewsArticle with what Google's documentation of articles recommends. */
export const NewsArticleRules = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('NewsArticle'),
  '@id': uri,
  url: uri,
  mainEntityOfPage: z.strictObject({ '@type': z.literal('WebPage'), '@id': uri }),
  headline: text,
  alternativeHeadline: text.optional(),
  description: text.optional(),
  inLanguage: z.string(),
  datePublished: instant,
  dateModified: instant,
  timeRequired: z.string().regex(/^PT\d+S$/),
  articleSection: text.optional(),
  isPartOf: z.strictObject({ '@type': z.literal('CreativeWorkSeries'), name: text }).optional(),
  keywords: z.array(text),
  author: z.array(person),
  publisher: z.strictObject({ '@type': z.literal('NewsMediaOrganization'), name: text, url: uri }),
  image: z.array(image).min(1).optional(),
  correction: z.array(z.strictObject({ '@type': z.literal('CorrectionComment'), text: text, datePublished: instant })),
})
