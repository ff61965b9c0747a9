import { asc, max } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import { isAdmin } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { PersonView } from './person.ts'

/** Everybody with an account, by name, for an administrator. Throws `forbidden`. */
export async function listPeople(actor: Actor): Promise<PersonView[]> {
  if (!isAdmin(actor)) throw new AppError('forbidden', 'Only an administrator sees accounts.', { reason: 'role' })
  return personViews(await read())
}

/** One account as an administrator sees it, also inside a transaction. */
export async function personView(reader: Reader, id: string): Promise<PersonView> {
  const view = (await personViews(reader)).find(person => person.id === id)
  if (!view) throw new AppError('not-found', 'There is no such person.')
  return view
}

async function personViews(reader: Reader): Promise<PersonView[]> {
  const { people, personRoles, sessions } = tables
  const rows = await reader.select().from(people).orderBy(asc(people.name), asc(people.id))
  const roles = await reader.select().from(personRoles)
  const seen = await reader
    .select({ personId: sessions.personId, at: max(sessions.seenAt) })
    .from(sessions)
    .groupBy(sessions.personId)
  return rows.map(row => ({
    id: row.id,
    email: row.email,
    name: row.name,
    locale: row.locale,
    roles: roles.filter(({ personId }) => personId === row.id).map(({ role }) => role),
    author: row.author,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSeenAt: seen.find(({ personId }) => personId === row.id)?.at?.toISOString() ?? null,
  }))
}
