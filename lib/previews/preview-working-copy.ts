import { and, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { readDocument } from '#lib/briefings/working-copy.ts'
import { relatedIn } from '#lib/document/read.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { visibleToPublic } from '#lib/publishing/public.ts'
import { renderDraft } from './render-draft.ts'
import { isShowable } from './showable.ts'

/** A briefing that readers may see now, as a box in a text names it. */
type Named = { id: string; slug: string; title: string }

/** A working copy as readers would get it if it were published now, and of the briefings that its boxes name those that are public. Its pictures open for whoever sees working copies. Throws `not-found`, `not-allowed-in-stage` (killed, spiked). */
export const previewWorkingCopy = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  const briefing = await findBriefing(reader, actor, id)
  if (!isShowable(briefing)) {
    throw new AppError('not-allowed-in-stage', 'A killed or spiked briefing is shown to nobody.', { reason: 'stage' })
  }
  const { item } = await renderDraft(reader, briefing, () => '')
  const named = await publicAmong(reader, relatedIn(await readDocument(reader, briefing)))
  return { item: JSON.parse(item) as Record<string, unknown>, named }
})

async function publicAmong(reader: Reader, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return []
  const { publications } = tables
  return reader
    .select({ id: publications.briefingId, slug: publications.slug, title: publications.title })
    .from(publications)
    .where(and(inArray(publications.briefingId, ids), visibleToPublic()))
}
