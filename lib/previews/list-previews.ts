import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import { authorizePreview } from './authorize-preview.ts'
import { previewView } from './preview-link.ts'

const MOST = 100

/** The preview links of a briefing, newest first, also those that have ended. Throws `not-found`, `forbidden`. */
export const listPreviews = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  authorizePreview(actor, await findBriefing(reader, actor, id))
  const { previewLinks } = tables
  const rows = await reader
    .select()
    .from(previewLinks)
    .where(eq(previewLinks.briefingId, id))
    .orderBy(desc(previewLinks.createdAt), desc(previewLinks.id))
    .limit(MOST)
  const nameOf = await namesById(reader)
  return rows.map(row => previewView(row, nameOf))
})
