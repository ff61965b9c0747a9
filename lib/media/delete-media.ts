import { and, eq } from 'drizzle-orm'
import { type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { Target } from '#lib/briefings/target.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { changedMeanwhile, loadMedia } from './load-media.ts'
import { usesOf } from './media-uses.ts'
import type { MediaRecord } from './media-view.ts'
import { removeFiles } from './remove-files.ts'

/** Takes a picture that nothing uses out of the library, its files with it, for good. Throws `conflict` with the uses while a text, a revision, a template or readers have it; `not-found`, `forbidden`. */
export const deleteMedia = command(Target, async (actor, { id, version }) => {
  const { variants } = await transaction(async tx => {
    const media = await loadMedia(tx, actor, { id, version, verb: 'delete' })
    await assertUnused(tx, id)
    await remove(tx, media)
    const { filename, hash } = media
    await recordEvent(tx, actor, { event: 'media.deleted', subject: id, detail: { filename, hash } })
    return media
  })
  // After the row: a crash in between leaves files that nothing names, which the sweep takes away.
  await removeFiles(variants)
  return { id }
})

async function assertUnused(tx: Tx, id: string): Promise<void> {
  const uses = await usesOf(tx, id)
  const count = uses.briefings.length + uses.templates.length
  if (count === 0) return
  throw new AppError('conflict', `This picture is used in ${count} places. Replace it there first.`, {
    reason: 'picture-used',
    current: uses,
  })
}

async function remove(tx: Tx, { id, version }: MediaRecord): Promise<void> {
  const { media } = tables
  const gone = await tx
    .delete(media)
    .where(and(eq(media.id, id), eq(media.version, version)))
    .returning({ id: media.id })
  if (gone.length === 0) throw changedMeanwhile(null)
  await tx.update(media).set({ replacedBy: null }).where(eq(media.replacedBy, id))
}
