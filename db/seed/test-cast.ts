import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { newId } from '#lib/kernel/ids.ts'
import { tables, transaction } from '../store.ts'
import { CAST, type CastName, SECTIONS } from './cast.ts'

/** Puts the shared cast, their profiles and the sections into an empty store, without passwords, and gives each person as an actor. */
export async function useCast(): Promise<Record<CastName, Extract<Actor, { kind: 'person' }>>> {
  const names = Object.keys(CAST) as CastName[]
  const members = names.map(name => ({ key: name, id: newId(), ...CAST[name] }))
  await transaction(async tx => {
    for (const [position, section] of SECTIONS.entries())
      await tx.insert(tables.sections).values({ ...section, position })
    for (const { id, email, name, locale, roles, author } of members) {
      if (author)
        await tx
          .insert(tables.authors)
          .values({ id: newId(), slug: author, name, localizedNames: {}, role: 'reporter' })
      await tx.insert(tables.people).values({ id, email, name, locale, author, createdAt: new Date() })
      await tx.insert(tables.personRoles).values(roles.map(role => ({ personId: id, role })))
    }
  })
  const entries = members.map(({ key, id, name, roles, author }) => [
    key,
    mintActor({ kind: 'person', id, name, roles, authorId: author, sessionId: `session of ${key}` }),
  ])
  return Object.fromEntries(entries)
}
