import { eq } from 'drizzle-orm'
import { documentOf, paragraph } from '#db/seed/document-of.ts'
import { read, tables, transaction } from '#db/store.ts'
import { startEpoch } from '#lib/briefings/working-copy.ts'
import { now } from '#lib/kernel/clock.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { cacheTags, recordChange } from '#lib/publishing/record-change.ts'
import { indexPublication } from '#lib/search/index-publication.ts'
import { samplePublication } from './sample-publication.ts'

/** A word that stands in every place of a working copy and nowhere public. */
export const SENTINEL = 'unpublished-sentinel'

const COPY = documentOf({ title: SENTINEL, deck: SENTINEL, keyPoints: [SENTINEL], body: [paragraph(SENTINEL)] })

type Texts = { item?: string; searchText?: string }
type Publication = Partial<typeof tables.publications.$inferInsert> & Texts

/** The terms that samples carry, and one of each kind that only working copies have. */
export async function addTerms(): Promise<void> {
  await transaction(async tx => {
    const { sections, series, tags, authors } = tables
    const named = (slug: string, position = 0) => ({ slug, name: slug, position })
    await tx
      .insert(sections)
      .values(
        ['business', 'tech', SENTINEL].map((slug, i) => ({ ...named(slug, 9 - i), fourEyes: 'standard' as const })),
      )
    await tx.insert(series).values(['tech-briefing', SENTINEL].map(slug => named(slug)))
    const tagSlugs = [...Array.from({ length: 12 }, (_, i) => `tag-${i}`), SENTINEL]
    await tx.insert(tags).values(tagSlugs.map(slug => ({ slug, name: slug })))
    const authorSlugs = ['author-0', 'author-1', 'author-2', SENTINEL]
    await tx
      .insert(authors)
      .values(authorSlugs.map(slug => ({ id: slug, ...{ slug, name: slug }, localizedNames: {}, role: 'reporter' })))
  })
}

/** A working copy full of the sentinel, with nothing public. */
export async function addWorkingCopy(id: string): Promise<void> {
  const at = now()
  await transaction(async tx => {
    await tx.insert(tables.briefings).values({
      ...{ id, version: 1, stage: 'draft', visibility: 'unpublished', title: SENTINEL, slug: SENTINEL, locale: 'ko' },
      ...{ section: SENTINEL, series: SENTINEL, tags: [SENTINEL], hero: null },
      bylines: [{ role: 'reporter', displayName: SENTINEL, author: SENTINEL }],
      seo: { title: SENTINEL },
      ...{ timeZone: 'Asia/Seoul', createdBy: 'somebody', createdAt: at, changedAt: at, epoch: 1, revision: 1 },
    })
    await startEpoch(tx, { id, epoch: 0 }, COPY)
  })
}

/** Makes sample `n` public: rows, slug, change and index, in one transaction. */
export async function publishSample(
  n: number,
  over: Publication = {},
  oldSlugs: string[] = [],
): Promise<{ id: string; slug: string }> {
  const { row, texts, tags, authors } = samplePublication(n)
  const { item = texts.item, searchText = texts.searchText, ...columns } = over
  const publication = { ...row, ...columns }
  const { briefingId, publishedAt, slug } = publication
  await addWorkingCopy(briefingId)
  await transaction(async tx => {
    await tx.insert(tables.publications).values(publication)
    await tx.insert(tables.publicationTexts).values({ briefingId, item, searchText })
    for (const word of [slug, ...oldSlugs])
      await tx.insert(tables.slugs).values({ slug: word, briefingId, since: publishedAt })
    for (const tag of tags) await tx.insert(tables.publicationTags).values({ tag, briefingId, publishedAt })
    for (const author of authors) await tx.insert(tables.publicationAuthors).values({ author, briefingId, publishedAt })
    const { section, series } = row
    await recordChange(tx, {
      op: 'upsert',
      briefingId,
      reason: 'published',
      tags: cacheTags({ briefingId, section, series, tags, authors }),
    })
    if (publication.state === 'live') await indexPublication(tx, briefingId)
  })
  return { id: briefingId, slug }
}

/** Changes what is public of one briefing, with the change row that goes with it. */
export async function changePublication(id: string, { item, searchText, ...set }: Publication): Promise<void> {
  const { publications, publicationTexts } = tables
  const texts = { ...(item && { item }), ...(searchText && { searchText }) }
  await transaction(async tx => {
    if (Object.keys(set).length > 0) await tx.update(publications).set(set).where(eq(publications.briefingId, id))
    if (Object.keys(texts).length > 0) {
      await tx.update(publicationTexts).set(texts).where(eq(publicationTexts.briefingId, id))
    }
    await recordChange(tx, { op: 'upsert', briefingId: id, reason: 'updated', tags: [] })
  })
}

/** An active schedule of a working copy, due at `dueAt`. */
export async function addSchedule(briefingId: string, dueAt: Date): Promise<void> {
  await transaction(async tx => {
    await tx.insert(tables.schedules).values({
      ...{
        id: `schedule-${briefingId}`,
        briefingId,
        kind: 'publish',
        status: 'active',
        revision: 1,
        hash: SENTINEL,
        dueAt,
      },
      ...{ timeZone: 'Asia/Seoul', wallTime: '2026-01-01T07:00', createdBy: 'somebody', createdAt: now() },
    })
  })
}

/** What is public now, as the database has it: revision and item text by id. */
export async function publicSet(): Promise<Map<string, { revision: number; text: string }>> {
  const { publications, publicationTexts } = tables
  const rows = await (await read())
    .select({ id: publications.briefingId, revision: publications.revision, text: publicationTexts.item })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(visibleToPublic())
  return new Map(rows.map(({ id, revision, text }) => [id, { revision, text }]))
}
