import { inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { barOf } from './policy.ts'

export type Barred = ReadonlyMap<string, 'forbidden' | 'expired'>

/** Those of the pictures that readers must not get at `at`, and why. */
export async function barredPictures(reader: Reader, mediaIds: string[], at: Date): Promise<Barred> {
  if (mediaIds.length === 0) return new Map()
  const { media } = tables
  const { id, rights, rightsUntil } = media
  const rows = await reader.select({ id, rights, rightsUntil }).from(media).where(inArray(media.id, mediaIds))
  const barred = new Map<string, 'forbidden' | 'expired'>()
  for (const row of rows) {
    const bar = barOf(row, at)
    if (bar) barred.set(row.id, bar)
  }
  return barred
}
