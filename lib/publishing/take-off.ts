import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { recordUses } from '#lib/media/record-uses.ts'
import { unindexPublication } from '#lib/search/index-publication.ts'
import { leavingPictures, picturesOf } from './leaving-pictures.ts'
import { recordChange } from './record-change.ts'
import { standingTags } from './standing-tags.ts'

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
  const pictures = await leavingPictures(tx, await picturesOf(tx, briefingId))
  const tags = [...(await standingTags(tx, briefingId)), ...pictures]
  await recordChange(tx, { op: 'delete', briefingId, reason: instead.state, tags })
  await unindexPublication(tx, briefingId)
  await recordUses(tx, briefingId, 'live', [])
  return true
}
