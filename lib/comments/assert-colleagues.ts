import { and, inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { colleagues } from '#lib/people/colleagues.ts'

/** Throws `validation` at `pointer` unless each of `ids` is a person who works on briefings and can sign in. */
export async function assertColleagues(reader: Reader, ids: string[], pointer: string): Promise<void> {
  if (ids.length === 0) return
  const { people } = tables
  const known = await reader
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, ids), colleagues(reader)))
  if (known.length === new Set(ids).size) return
  throw new AppError('validation', 'There is no such colleague.', {
    errors: [{ pointer, code: 'unknown', message: 'There is no such colleague.' }],
  })
}
