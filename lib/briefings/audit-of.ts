import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import { findBriefing } from './load-briefing.ts'

/** The newest 200 events of one briefing, newest first. Throws `not-found`. */
export const auditOf = command(z.strictObject({ id: z.string().max(64) }), async (actor, { id }) => {
  const reader = await read()
  await findBriefing(reader, actor, id)
  const { auditEvents } = tables
  const rows = await reader
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, id))
    .orderBy(desc(auditEvents.seq))
    .limit(200)
  const person = await namesById(reader)
  return rows.map(({ seq, at, event, actorId, detail }) => ({
    seq,
    at: at.toISOString(),
    event,
    by: person(actorId).name,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }))
})
