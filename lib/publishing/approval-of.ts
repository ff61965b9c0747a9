import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { authorsBehind } from '#lib/briefings/authors-behind.ts'
import { type Revision, submitterOf } from '#lib/briefings/revision.ts'

/** When a content was first approved, and whether nobody but its makers has approved it (which four-eyes `off` allows). */
export type Approval = { at: Date; alone: boolean }

/** The approval of this very hash, whichever revision it was given to; null when no editor gave one. */
export async function approvalOf(reader: Reader, briefingId: string, revision: Revision): Promise<Approval | null> {
  const { reviews } = tables
  const approvals = await reader
    .select()
    .from(reviews)
    .where(and(eq(reviews.briefingId, briefingId), eq(reviews.hash, revision.hash), eq(reviews.verdict, 'approve')))
    .orderBy(asc(reviews.at), asc(reviews.id))
  const [first] = approvals
  if (!first) return null
  // Every other setting has refused its makers already.
  if (approvals.some(({ fourEyes }) => fourEyes !== 'off')) return { at: first.at, alone: false }
  for (const { by, revision: number } of approvals) {
    const submitted = (await submitterOf(reader, briefingId, number)) === by
    const makers = await makersOf(reader, briefingId, number)
    if (!submitted && !makers.has(by)) return { at: first.at, alone: false }
  }
  return { at: first.at, alone: true }
}

/** The people whose profile is behind this revision. */
async function makersOf(reader: Reader, briefingId: string, number: number): Promise<Set<string>> {
  const { people } = tables
  const authors = await authorsBehind(reader, briefingId, number)
  if (authors.length === 0) return new Set()
  const rows = await reader.select({ id: people.id }).from(people).where(inArray(people.author, authors))
  return new Set(rows.map(({ id }) => id))
}
