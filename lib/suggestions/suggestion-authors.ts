import { eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'

/** Who brought each suggestion that this briefing ever had: the person's id by the suggestion's. */
export async function suggestionAuthors(briefingId: string): Promise<Map<string, string>> {
  const { suggestions } = tables
  const rows = await (await read())
    .select({ id: suggestions.id, by: suggestions.createdBy })
    .from(suggestions)
    .where(eq(suggestions.briefingId, briefingId))
  return new Map(rows.map(({ id, by }) => [id, by]))
}
