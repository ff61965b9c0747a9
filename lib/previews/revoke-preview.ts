import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { namesById } from '#lib/people/people-names.ts'
import { authorizePreview } from './authorize-preview.ts'
import { previewView } from './preview-link.ts'

/** Ends a preview link at once and for ever; one that was revoked stays as it is. Throws `not-found`, `forbidden`. */
export const revokePreview = command(z.strictObject({ previewId: z.string().max(64) }), (actor, { previewId }) =>
  transaction(async tx => {
    const { previewLinks } = tables
    const [link] = await tx.select().from(previewLinks).where(eq(previewLinks.id, previewId))
    if (!link) throw new AppError('not-found', 'There is no such preview link.')
    authorizePreview(actor, await loadBriefing(tx, actor, link.briefingId))
    const [revoked] = await tx
      .update(previewLinks)
      .set({ revokedAt: now() })
      .where(and(eq(previewLinks.id, previewId), isNull(previewLinks.revokedAt)))
      .returning()
    if (revoked) {
      const detail = { preview: previewId, label: revoked.label }
      await recordEvent(tx, actor, { event: 'preview.revoked', subject: revoked.briefingId, detail })
    }
    return previewView(revoked ?? link, await namesById(tx))
  }),
)
