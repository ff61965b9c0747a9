import { asc, isNull } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { PersonName } from '#lib/briefings/briefing.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'

/** The people of the newsroom who can be assigned work, by name; none for those outside it. */
export async function peopleNames(actor: Actor): Promise<PersonName[]> {
  if (!seesWorkingCopies(actor)) return []
  const { people } = tables
  const reader = await read()
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.disabledAt))
    .orderBy(asc(people.name))
}

/** A function from a stored actor id to the name that is shown; the program itself is “Stet”. */
export async function namesById(reader: Reader): Promise<(id: string) => PersonName> {
  const { people } = tables
  const rows = await reader.select({ id: people.id, name: people.name }).from(people)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return id => ({ id, name: names.get(id) ?? 'Stet' })
}
