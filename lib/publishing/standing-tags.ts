import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { cacheTags } from './record-change.ts'

/** The cache tags of a publication as it stands; none when there is none. Asked before a change: what it leaves is stale, too. */
export async function standingTags(tx: Tx, briefingId: string): Promise<string[]> {
  const { publications, publicationTags, publicationAuthors } = tables
  const [publication] = await tx
    .select({ section: publications.section, series: publications.series })
    .from(publications)
    .where(eq(publications.briefingId, briefingId))
  if (!publication) return []
  const tags = await tx.select().from(publicationTags).where(eq(publicationTags.briefingId, briefingId))
  const authors = await tx.select().from(publicationAuthors).where(eq(publicationAuthors.briefingId, briefingId))
  const filters = { tags: tags.map(({ tag }) => tag), authors: authors.map(({ author }) => author) }
  return cacheTags({ briefingId, ...publication, ...filters })
}
