import { and, eq, type SQL } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'

/** A public item as finished JSON, with the instant of its last material change. */
export type Found = { text: string; modifiedAt: Date }

/** The public item of a briefing. Throws `not-found` (the same for what never was public and what does not exist) or `gone`. */
export async function findBriefing(id: string): Promise<Found> {
  const { publications, publicationTexts } = tables
  const [row] = await (await read())
    .select({
      text: publicationTexts.item,
      publishedAt: publications.publishedAt,
      updatedAt: publications.updatedAt,
      correctedAt: publications.correctedAt,
    })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(and(eq(publications.briefingId, id), visibleToPublic()))
  if (!row) throw await absence(eq(publications.briefingId, id))
  const times = [row.publishedAt, row.updatedAt, row.correctedAt].map(time => time?.getTime() ?? 0)
  return { text: row.text, modifiedAt: new Date(Math.max(...times)) }
}

/** Whose public slug this is or was, with the canonical one. Throws like `findBriefing`. */
export async function findSlug(slug: string): Promise<{ id: string; canonical: string }> {
  const { publications, slugs } = tables
  const [row] = await (await read())
    .select({ id: publications.briefingId, canonical: publications.slug })
    .from(slugs)
    .innerJoin(publications, eq(publications.briefingId, slugs.briefingId))
    .where(and(eq(slugs.slug, slug), visibleToPublic()))
  if (!row) throw await absence(eq(slugs.slug, slug))
  return row
}

/** What the public is told about a briefing it can't see: a tombstone holds no word of the text. */
async function absence(which: SQL): Promise<AppError> {
  const { publications, slugs } = tables
  const [row] = await (await read())
    .select({ state: publications.state, answer: publications.answer, notice: publications.notice })
    .from(publications)
    .leftJoin(slugs, eq(slugs.briefingId, publications.briefingId))
    .where(which)
    .limit(1)
  if (row?.state === 'killed') {
    return new AppError('gone', 'This briefing was removed.', row.notice ? { notice: row.notice } : {})
  }
  if (row?.state === 'withdrawn' && row.answer === 410) return new AppError('gone', 'This briefing was withdrawn.')
  return new AppError('not-found', 'There is no such briefing.')
}
