import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import type { ReinstatementView } from '#lib/briefings/briefing.ts'
import { answersReinstatements } from '#lib/briefings/policy.ts'
import { openRequest } from '#lib/briefings/reinstatement-request.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { namesById } from '#lib/people/people-names.ts'

/** The requests that wait for a second person, for those who may answer them. Throws `forbidden`. */
export const listReinstatements = command(z.strictObject({}), async actor => {
  if (answersReinstatements(actor)) return openReinstatements()
  throw new AppError('forbidden', 'Chiefs and administrators answer these requests.', { reason: 'role' })
})

/** Every request that stands, oldest first, with the title and what readers were told: never the text. */
export async function openReinstatements(): Promise<ReinstatementView[]> {
  const reader = await read()
  const { briefings, publications } = tables
  const rows = await reader
    .select({ briefing: briefings, notice: publications.notice })
    .from(briefings)
    .leftJoin(publications, eq(publications.briefingId, briefings.id))
    .where(and(eq(briefings.visibility, 'killed'), isNotNull(briefings.reinstateBy)))
    .orderBy(asc(briefings.reinstateAt), asc(briefings.id))
  const person = await namesById(reader)
  return rows.flatMap(({ briefing, notice }) => {
    const request = openRequest(briefing)
    if (!request) return []
    const { id, title, version } = briefing
    return [
      { id, title, notice, version, by: person(request.by), at: request.at.toISOString(), reason: request.reason },
    ]
  })
}
