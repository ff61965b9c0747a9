import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import type { DocumentJson, NodeJson } from '#lib/document/document-json.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { parse } from '#lib/kernel/command.ts'
import { newId } from '#lib/kernel/ids.ts'
import { createBriefing } from './create-briefing.ts'

const Named = z.object({ slug: z.string(), name: z.string() })
const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({
    type: z.literal('heading'),
    text: z.string(),
    level: z.union([z.literal(2), z.literal(3)]),
    emoji: z.string().nullish(),
  }),
  z.object({
    type: z.literal('newsletterCta'),
    newsletter: z.string(),
    heading: z.array(z.string()).default([]),
    text: z.string().nullish(),
    button: z.string().nullish(),
  }),
])
const Article = z.object({
  language: z.enum(['ko', 'en']),
  headline: z.string(),
  deck: z.string().nullish(),
  series: Named.nullish(),
  keyPoints: z.array(z.string()).default([]),
  bylines: z.array(z.object({ role: z.string(), displayName: z.string(), author: z.string().nullish() })),
  publishedAt: z.iso.datetime({ offset: true }).nullish(),
  publishedTimeZone: z.string().optional(),
  heroImage: z
    .object({
      alt: z.string(),
      caption: z.string().nullish(),
      credit: z.object({ text: z.string(), source: z.string().optional(), editedBy: z.array(z.string()).default([]) }),
    })
    .nullish(),
  body: z.array(Block),
})
const ImportFile = z.object({
  article: Article,
  authors: z
    .array(z.object({ ...Named.shape, localizedNames: z.record(z.string(), z.string()).default({}), role: z.string() }))
    .default([]),
})
type Imported = z.output<typeof ImportFile>

/**
 * Brings one article of the exchange format in as a draft, its texts byte for byte; authors and series that are new
 * here are added. Its date of publication is kept as archive material's. Gives the id. Throws `validation`.
 */
export async function importArticle(actor: Actor, file: unknown): Promise<{ id: string }> {
  const imported = parse(ImportFile, file)
  await addMissing(imported)
  const { article } = imported
  return createBriefing(actor, {
    locale: article.language,
    series: article.series?.slug ?? null,
    bylines: article.bylines.map(({ role, displayName, author }) => ({ role, displayName, author: author ?? null })),
    hero: article.heroImage && {
      mediaId: null,
      alt: article.heroImage.alt,
      caption: article.heroImage.caption ?? null,
      credit: article.heroImage.credit,
      focal: null,
    },
    ...(article.publishedTimeZone && { timeZone: article.publishedTimeZone }),
    ...(article.publishedAt && { archivedAt: new Date(article.publishedAt) }),
    document: documentOf(article),
  })
}

async function addMissing({ article, authors }: Imported) {
  await transaction(async tx => {
    for (const { slug, name, localizedNames, role } of authors) {
      await tx.insert(tables.authors).values({ id: newId(), slug, name, localizedNames, role }).onConflictDoNothing()
    }
    if (!article.series) return
    const { slug, name } = article.series
    const keyPoints = article.keyPoints.length || null
    await tx.insert(tables.series).values({ slug, name, keyPoints, position: 100 }).onConflictDoNothing()
  })
}

function documentOf(article: Imported['article']): DocumentJson {
  return {
    type: 'doc',
    content: [
      { type: 'title', ...inline(article.headline) },
      { type: 'deck', ...inline(article.deck ?? '') },
      { type: 'keyPoints', content: article.keyPoints.map(text => ({ type: 'keyPoint' as const, ...inline(text) })) },
      ...article.body.map(blockOf),
    ],
  }
}

function blockOf(block: z.output<typeof Block>): NodeJson {
  if (block.type === 'paragraph') return { type: 'paragraph', ...inline(block.text) }
  if (block.type === 'heading') {
    return { type: 'heading', attrs: { level: block.level, emoji: block.emoji ?? null }, ...inline(block.text) }
  }
  const { newsletter, heading, text, button } = block
  return { type: 'newsletterCta', attrs: { newsletter, heading, text: text ?? null, button: button ?? null } }
}

function inline(text: string): { content?: NodeJson[] } {
  return text === '' ? {} : { content: [{ type: 'text', text }] }
}
