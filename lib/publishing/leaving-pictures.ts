import { and, eq, inArray } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { visibleToPublic } from './public.ts'

/** The pictures that the publication of a briefing names. */
export async function picturesOf(tx: Tx, briefingId: string): Promise<string[]> {
  const { publicationMedia } = tables
  const own = await tx.select().from(publicationMedia).where(eq(publicationMedia.briefingId, briefingId))
  return own.map(({ mediaId }) => mediaId)
}

/** The cache tags of those among `pictures` that no public briefing shows any more. */
export async function leavingPictures(tx: Tx, pictures: string[]): Promise<string[]> {
  if (pictures.length === 0) return []
  const { publicationMedia, publications } = tables
  const staying = await tx
    .select({ id: publicationMedia.mediaId })
    .from(publicationMedia)
    .innerJoin(publications, eq(publications.briefingId, publicationMedia.briefingId))
    .where(and(inArray(publicationMedia.mediaId, pictures), visibleToPublic()))
  return pictures.filter(id => !staying.some(one => one.id === id)).map(id => `media:${id}`)
}
