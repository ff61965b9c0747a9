import { asc } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { PersonName } from '#lib/briefings/briefing.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { colleagues } from './colleagues.ts'

/** The people of the newsroom who can be assigned work or called, by name; none for those outside it. */
export async function peopleNames(actor: Actor): Promise<PersonName[]> {
  if (!seesWorkingCopies(actor)) return []
  const { people } = tables
  const reader = await read()
  return reader
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(colleagues(reader))
    .orderBy(asc(people.name))
}

/** A function from the name under which records keep an actor to the name that is shown: a person's, a key's; the program itself is “Stet”. */
export async function namesById(reader: Reader): Promise<(id: string) => PersonName> {
  const { people, apiKeys } = tables
  const rows = await reader.select({ id: people.id, name: people.name }).from(people)
  const keys = await reader.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys)
  const names = new Map(
    [...rows, ...keys.map(({ id, name }) => ({ id: `key:${id}`, name }))].map(row => [row.id, row.name]),
  )
  return id => ({ id, name: names.get(id) ?? 'Stet' })
}
