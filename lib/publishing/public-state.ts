import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { command } from '#lib/kernel/command.ts'

/** What readers see of a briefing right now: nothing, a revision, or what stands in its place. Throws `not-found`. */
export const publicState = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  await findBriefing(reader, actor, id)
  const { publications } = tables
  const [row] = await reader.select().from(publications).where(eq(publications.briefingId, id))
  if (!row) return { state: 'unpublished' as const }
  const { state, revision, hash, slug, publishedAt, updatedAt, answer, notice } = row
  return {
    state,
    revision,
    hash,
    slug,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    answer,
    notice,
  }
})
