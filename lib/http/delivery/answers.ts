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
})

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
      z.object({ id: z.string().nullable(), slug: z.string().nullable(), name: z.string(), role: z.string() }),
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
    approval: z.object({ hash: z.string(), at: instant }),
  })
  .openapi('BriefingSummary')

/** A public briefing. With `fields`, an answer has the chosen members alone. */
export const Item = Summary.extend({
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
}).openapi('Briefing')

export const ItemAnswer = z.object({ data: Item })
export const ListAnswer = z.object({
  data: z.array(Summary),
  page: z.object({ limit: z.int(), nextCursor: z.string().nullable(), hasMore: z.boolean() }),
  links: z.object({ self: z.string(), next: z.string().nullable() }),
})
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
    notice: z
      .string()
      .optional()
      .openapi({ description: 'What the newsroom tells the public about a killed briefing.' }),
    errors: z
      .array(z.object({ pointer: z.string(), in: z.string().optional(), code: z.string(), message: z.string() }))
      .optional(),
  })
  .openapi('Problem')
