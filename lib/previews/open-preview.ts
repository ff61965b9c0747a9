import { and, eq } from 'drizzle-orm'
import { read, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { spareWrite } from '#lib/kernel/spare-write.ts'
import { anonymous } from '#lib/people/session.ts'
import { linkByToken } from './find-link.ts'
import { picturePass } from './picture-pass.ts'
import { renderDraft } from './render-draft.ts'

const COUNTED_EVERY_MS = 60_000

/** What a preview link shows: the item as readers would get it, whom the link is for, and until when. */
export type OpenPreview = { item: unknown; label: string; until: Date; timeZone: string }

/** The newest working copy behind a preview link, with its pictures, for whoever has the token; null for a link that is unknown, expired or revoked, or whose briefing is killed or spiked. An opening is counted and recorded at most once a minute. */
export async function openPreview(token: string): Promise<OpenPreview | null> {
  const found = await linkByToken(token)
  if (!found) return null
  const { link, briefing } = found
  if (isUncounted(link, now())) await spareWrite('the count of a preview', () => count(link.id, link.briefingId))
  const { item } = await renderDraft(await read(), briefing, picturePass(link.id, link.expiresAt))
  return { item: JSON.parse(item), label: link.label, until: link.expiresAt, timeZone: briefing.timeZone }
}

async function count(id: string, briefingId: string): Promise<void> {
  const { previewLinks } = tables
  const at = now()
  await transaction(async tx => {
    const [link] = await tx.select().from(previewLinks).where(eq(previewLinks.id, id))
    if (!link || !isUncounted(link, at)) return
    const counted = await tx
      .update(previewLinks)
      .set({ views: link.views + 1, viewedAt: at })
      .where(and(eq(previewLinks.id, id), eq(previewLinks.views, link.views)))
      .returning({ id: previewLinks.id })
    if (counted.length === 0) return
    await recordEvent(tx, anonymous, { event: 'preview.opened', subject: briefingId, detail: { preview: id } })
  })
}

function isUncounted({ viewedAt }: { viewedAt: Date | null }, at: Date): boolean {
  return viewedAt === null || at.getTime() - viewedAt.getTime() >= COUNTED_EVERY_MS
}
