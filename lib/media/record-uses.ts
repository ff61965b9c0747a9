import { and, eq, inArray } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'

export type UsePlace = typeof tables.mediaUses.$inferSelect.place

/** Makes `mediaIds` the pictures that a briefing uses at `place`, in the caller's transaction, which holds the briefing. Writes only what changed: typing changes nothing. */
export async function recordUses(tx: Tx, briefingId: string, place: UsePlace, mediaIds: string[]): Promise<void> {
  const { mediaUses } = tables
  const at = and(eq(mediaUses.briefingId, briefingId), eq(mediaUses.place, place))
  const rows = await tx.select({ mediaId: mediaUses.mediaId }).from(mediaUses).where(at)
  const before = rows.map(({ mediaId }) => mediaId)
  const gone = before.filter(id => !mediaIds.includes(id))
  if (gone.length > 0) await tx.delete(mediaUses).where(and(at, inArray(mediaUses.mediaId, gone)))
  const fresh = mediaIds.filter(id => !before.includes(id))
  await addUses(tx, briefingId, place, fresh)
}

/** Adds `mediaIds` to the pictures that a briefing uses at `place`. */
export async function addUses(tx: Tx, briefingId: string, place: UsePlace, mediaIds: string[]): Promise<void> {
  if (mediaIds.length === 0) return
  const rows = [...new Set(mediaIds)].map(mediaId => ({ mediaId, briefingId, place }))
  await tx.insert(tables.mediaUses).values(rows).onConflictDoNothing()
}
