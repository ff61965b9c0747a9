import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import type { SuggestionView } from './suggestion-view.ts'

const ListInput = z.strictObject({ id: z.string().max(64) })
const MOST = 2_000

/** The 2,000 newest suggestions of a briefing, open and decided ones. Throws `not-found`. */
export const listSuggestions = command(ListInput, async (actor, { id }): Promise<SuggestionView[]> => {
  const reader = await read()
  await findBriefing(reader, actor, id)
  const { suggestions } = tables
  const rows = await reader
    .select()
    .from(suggestions)
    .where(eq(suggestions.briefingId, id))
    .orderBy(desc(suggestions.createdAt), desc(suggestions.id))
    .limit(MOST)
  const person = await namesById(reader)
  return rows.map(row => ({
    id: row.id,
    by: person(row.createdBy),
    at: row.createdAt.toISOString(),
    decided:
      row.decision && row.decidedBy && row.decidedAt
        ? { decision: row.decision, by: person(row.decidedBy), at: row.decidedAt.toISOString() }
        : null,
  }))
})
