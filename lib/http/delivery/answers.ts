import { z } from '@hono/zod-openapi'
import { CORRECTION_KINDS, LOCALES } from '#lib/briefings/briefing.ts'

const instant = z.iso.datetime().openapi({ example: '2024-04-12T22:24:00.000Z' })
const Named = z.object({ slug: z.string(), name: z.string() })
const Counted = Named.extend({ count: z.int().openapi({ description: 'Public briefings.' }) })

const Hero = z.object({
  id: z.string().nullable(),
  url: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string(),
  focal: z.object({ x: z.number(), y: z.number() }),
  variants: z.array(z.object({ width: z.int(), url: z.string(), type: z.string() })),
  blurhash: z
    .string()
    .nullable()
    .optional()
    .openapi({ description: 'A few of its colours, to show until it arrives.' }),
})

const Profile = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    role: z.string(),
    localizedNames: z.record(z.string(), z.string()).openapi({ description: 'By BCP 47 language code.' }),
  })
  .openapi('Profile')

const Related = z
  .object({ id: z.string(), slug: z.string(), title: z.string(), publishedAt: instant, hero: Hero.nullable() })
  .openapi('RelatedBriefing')

const Summary = z
  .object({
    id: z.string(),
    type: z.literal('briefing'),
    revision: z.int(),
    slug: z.string(),
    locale: z.enum(LOCALES),
    title: z.string(),
    deck: z.string(),
    keyPoints: z.array(z.string()),
    series: Named.nullable(),
    section: Named.nullable(),
    tags: z.array(Named),
    authors: z.array(
      z.object({
        id: z.string().nullable(),
        slug: z.string().nullable(),
        name: z.string(),
        role: z.string(),
        profile: Profile.nullable().optional().openapi({ description: 'With `include=authors`.' }),
      }),
    ),
    hero: Hero.nullable(),
    firstPublishedAt: instant,
    publishedAt: instant,
    updatedAt: instant,
    correctedAt: instant.nullable(),
    publishedTimeZone: z.string().openapi({ description: 'IANA name', example: 'Asia/Seoul' }),
    corrections: z.array(z.object({ kind: z.enum(CORRECTION_KINDS), note: z.string(), at: instant })),
    readingTimeSeconds: z.int(),
    canonicalUrl: z.string(),
    seo: z.object({ title: z.string().nullable(), description: z.string().nullable() }),
    approval: z
      .object({ hash: z.string(), at: instant })
      .nullable()
      .openapi({ description: 'Null while a text that could not wait is still to be reviewed.' }),
  })
  .extend({
    related: z.array(Related).optional().openapi({ description: 'With `include=related`: up to three.' }),
  })
  .openapi('BriefingSummary')

const whole = {
  body: z.object({
    html: z.string(),
    markdown: z.string(),
    text: z.string(),
    json: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'The public part of the document, as ProseMirror JSON.' }),
    schemaVersion: z.int(),
  }),
  jsonLd: z.record(z.string(), z.unknown()).openapi({ description: 'schema.org NewsArticle' }),
}

/** A public briefing. With `fields`, an answer has the chosen members alone. */
export const Item = Summary.extend(whole).openapi('Briefing')

/** As a list has it: whole only where `fields` asks for more than the summary. */
const Listed = Summary.extend({ body: whole.body.optional(), jsonLd: whole.jsonLd.optional() }).openapi(
  'ListedBriefing',
)

export const ItemAnswer = z.object({ data: Item })
const Paged = z.object({
  page: z.object({
    limit: z.int(),
    nextCursor: z.string().nullable(),
    hasMore: z.boolean(),
    total: z.int().optional().openapi({ description: 'With `count=true`: how many there are on all pages.' }),
  }),
  links: z.object({ self: z.string(), next: z.string().nullable() }),
})
export const ListAnswer = Paged.extend({ data: z.array(Listed) })

const Highlight = z
  .object({
    field: z.enum(['title', 'keyPoints', 'body']),
    text: z
      .string()
      .openapi({ description: 'Plain text: the title, one key point, or a passage of about 160 characters.' }),
    ranges: z.array(z.tuple([z.int(), z.int()])).openapi({
      description: 'Start and end of each hit in `text`, in UTF-16 code units (what JavaScript counts).',
      example: [[0, 2]],
    }),
  })
  .openapi('Highlight')
const Hit = Listed.extend({
  highlights: z
    .array(Highlight)
    .openapi({ description: 'Where the words stand; empty when all are in names, credits or the deck.' }),
}).openapi('SearchHit')
export const SearchAnswer = Paged.extend({ data: z.array(Hit) })
export const RelatedAnswer = z.object({ data: z.array(Related) })
export const SectionsAnswer = z.object({ data: z.array(Counted) })
export const TagsAnswer = SectionsAnswer
export const SeriesAnswer = z.object({ data: z.array(Counted.extend({ section: z.string().nullable() })) })
const Author = Counted.extend({
  id: z.string(),
  role: z.string(),
  localizedNames: z.record(z.string(), z.string()).openapi({ description: 'By BCP 47 language code.' }),
}).openapi('Author')
export const AuthorAnswer = z.object({ data: Author })
export const AuthorsAnswer = z.object({ data: z.array(Author) })
export const HealthAnswer = z.object({ status: z.enum(['ok', 'late']), lateSchedules: z.int() })
export const ReadyAnswer = z.object({ status: z.literal('ready') })

export const ProblemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    requestId: z.string(),
    reason: z.string().optional().openapi({ description: 'A word for the exact thing that refused.' }),
    notice: z
      .string()
      .optional()
      .openapi({ description: 'What the newsroom tells the public about a killed briefing.' }),
    errors: z
      .array(z.object({ pointer: z.string(), in: z.string().optional(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .openapi('Problem')
