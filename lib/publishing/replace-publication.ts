import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import type { Revision } from '#lib/briefings/revision.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { indexPublication } from '#lib/search/index-publication.ts'
import { leavingPictures, picturesOf } from './leaving-pictures.ts'
import { cacheTags, recordChange } from './record-change.ts'
import type { PublicTimes, renderPublication } from './render-publication.ts'
import { standingTags } from './standing-tags.ts'
import type { Update } from './update.ts'

type Publication = {
  revision: Revision
  slug: string
  times: PublicTimes
  rendered: Awaited<ReturnType<typeof renderPublication>>
  reason: string
  update?: Update['kind'] | null
}

/** Puts the rendered revision in the place of what readers had, with the rows that lists filter by, appends the change, which names the lists that it left too, and lets its words be found. */
export async function replacePublication(tx: Tx, briefingId: string, publication: Publication): Promise<void> {
  const { revision, slug, times, rendered } = publication
  const { locale, section, series, tags } = revision.fields
  const { summary, item, searchText, title } = rendered
  const row = {
    state: 'live' as const,
    revision: revision.number,
    hash: revision.hash,
    ...{ slug, locale, section, series, title, summary },
    ...times,
    answer: null,
    notice: null,
  }
  const left = await standingTags(tx, briefingId)
  const { publications, publicationTexts } = tables
  await tx
    .insert(publications)
    .values({ briefingId, ...row })
    .onConflictDoUpdate({ target: publications.briefingId, set: row })
  await tx
    .insert(publicationTexts)
    .values({ briefingId, item, searchText })
    .onConflictDoUpdate({ target: publicationTexts.briefingId, set: { item, searchText } })
  const shown = await picturesOf(tx, briefingId)
  await replaceFilters(tx, briefingId, times.publishedAt, { tags, authors: rendered.authors, media: rendered.mediaIds })
  await recordChange(tx, {
    op: 'upsert',
    briefingId,
    reason: publication.reason,
    update: publication.update,
    tags: [
      ...new Set([...cacheTags({ briefingId, section, series, tags, authors: rendered.authors }), ...left]),
      ...(await leavingPictures(tx, shown)),
    ],
  })
  await indexPublication(tx, briefingId)
}

async function replaceFilters(
  tx: Tx,
  briefingId: string,
  publishedAt: Date,
  of: { tags: string[]; authors: string[]; media: string[] },
) {
  const { publicationTags, publicationAuthors, publicationMedia } = tables
  for (const table of [publicationTags, publicationAuthors, publicationMedia]) {
    await tx.delete(table).where(eq(table.briefingId, briefingId))
  }
  const once = (values: string[]) => [...new Set(values)]
  for (const tag of once(of.tags)) await tx.insert(publicationTags).values({ tag, briefingId, publishedAt })
  for (const author of once(of.authors)) await tx.insert(publicationAuthors).values({ author, briefingId, publishedAt })
  for (const mediaId of of.media) await tx.insert(publicationMedia).values({ mediaId, briefingId })
  await recordUses(tx, briefingId, 'live', of.media)
}
