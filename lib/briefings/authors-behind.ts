import { and, eq, gte, lt, lte, max } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { ContentFields } from './briefing.ts'
import { submissionOf } from './revision.ts'

/**
 * The author profiles behind a revision: on its byline, on that of the text that was submitted for its review, or on that
 * of any revision since the approval before it. Nobody stops being one of a text's makers by taking their name off it.
 */
export async function authorsBehind(reader: Reader, briefingId: string, number: number): Promise<string[]> {
  const { revisions } = tables
  const approved = await approvedBefore(reader, briefingId, number)
  const submitted = await submissionOf(reader, briefingId, number)
  const first = Math.min(approved + 1, submitted?.number ?? number)
  const rows = await reader
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.briefingId, briefingId), gte(revisions.number, first), lte(revisions.number, number)))
  const bylines = rows.flatMap(({ content }) => (JSON.parse(content) as { fields: ContentFields }).fields.bylines)
  return [...new Set(bylines.map(({ author }) => author).filter(author => author !== null))]
}

async function approvedBefore(reader: Reader, briefingId: string, number: number): Promise<number> {
  const { reviews } = tables
  const [row] = await reader
    .select({ revision: max(reviews.revision) })
    .from(reviews)
    .where(and(eq(reviews.briefingId, briefingId), eq(reviews.verdict, 'approve'), lt(reviews.revision, number)))
  return row?.revision ?? 0
}
