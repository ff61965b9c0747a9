import { CAST, type CastName } from '#db/seed/cast.ts'
import { closeStore, read, tables } from '#db/store.ts'
import { createSession } from '#lib/people/session.ts'

// Prints one session for each member of the cast, as signing in would have made it.
const people = await (await read()).select().from(tables.people)
const tokens: Record<string, string> = {}
for (const name of Object.keys(CAST) as CastName[]) {
  const person = people.find(({ email }) => email === CAST[name].email)
  if (!person) throw new Error(`${name} is not in this newsroom.`)
  tokens[name] = await createSession(person.id, person.email)
}
await closeStore()
console.log(JSON.stringify(tokens))
