import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { unindexPublication } from '#lib/search/index-publication.ts'
import { leavingPictures, picturesOf } from './leaving-pictures.ts'
import { cacheTags, recordChange } from './record-change.ts'

type Publication = typeof tables.publications.$inferSelect

/** What stands in a publication's place: the answer to readers, and for a killed one what they are told. */
type Instead =
  | { state: 'withdrawn'; answer: 404 | 410; notice: null }
  | { state: 'killed'; answer: 410; notice: string }

/** Takes a briefing from every exit at once, its pictures with it, and appends the change. The one place where something leaves. Gives false when it never was public: then nothing is left to tell. */
export async function takeOff(tx: Tx, briefingId: string, instead: Instead): Promise<boolean> {
  const { publications } = tables
  const [publication] = await tx
    .update(publications)
    .set(instead)
    .where(eq(publications.briefingId, briefingId))
    .returning()
  if (!publication) return false
  const tags = await tagsOf(tx, publication)
  await recordChange(tx, { op: 'delete', briefingId, reason: instead.state, tags })
  await unindexPublication(tx, briefingId)
  await recordUses(tx, briefingId, 'live', [])
  return true
}

async function tagsOf(tx: Tx, { briefingId, section, series }: Publication): Promise<string[]> {
  const { publicationTags, publicationAuthors } = tables
  const tags = await tx.select().from(publicationTags).where(eq(publicationTags.briefingId, briefingId))
  const authors = await tx.select().from(publicationAuthors).where(eq(publicationAuthors.briefingId, briefingId))
  const filters = { tags: tags.map(({ tag }) => tag), authors: authors.map(({ author }) => author) }
  const pictures = await leavingPictures(tx, await picturesOf(tx, briefingId))
  return [...cacheTags({ briefingId, section, series, ...filters }), ...pictures]
}
