import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { hashToken, newId, newToken } from '#lib/kernel/ids.ts'
import { namesById } from '#lib/people/people-names.ts'
import { authorizePreview } from './authorize-preview.ts'
import { previewView } from './preview-link.ts'
import { isShowable } from './showable.ts'

const DAY_MS = 24 * 3_600_000

const PreviewInput = z.strictObject({
  id: z.string().max(64),
  label: z
    .string()
    .max(100)
    .transform(text => text.normalize('NFC').trim())
    .refine(text => text !== '', 'Say whom the link is for.'),
  days: z.int().min(1).max(7).default(2),
})

/** Makes an address at which anybody sees this working copy as a reader's page for some days, and gives it: here and never again, because only the SHA-256 of its token is kept. Throws `not-found`, `forbidden`, `not-allowed-in-stage` (killed, spiked), `validation`. */
export const createPreview = command(PreviewInput, (actor, { id: briefingId, label, days }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, briefingId)
    authorizePreview(actor, briefing)
    if (!isShowable(briefing)) {
      throw new AppError('not-allowed-in-stage', 'A killed or spiked briefing is shown to nobody.', { reason: 'stage' })
    }
    const token = newToken()
    const createdAt = now()
    const row = {
      ...{ id: newId(), hash: hashToken(token), briefingId, label, createdBy: recordName(actor), createdAt },
      expiresAt: new Date(createdAt.getTime() + days * DAY_MS),
      ...{ revokedAt: null, views: 0, viewedAt: null },
    }
    await tx.insert(tables.previewLinks).values(row)
    const detail = { preview: row.id, label, expiresAt: row.expiresAt.toISOString() }
    await recordEvent(tx, actor, { event: 'preview.created', subject: briefingId, detail })
    return { ...previewView(row, await namesById(tx)), url: `${env().url}/preview/${token}` }
  }),
)
