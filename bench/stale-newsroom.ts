import { seedDemo } from '#db/seed/seed-demo.ts'
import { read, tables } from '#db/store.ts'
import { createSession, sessionCookieName } from '#lib/people/session.ts'

// Run as `node bench/stale-newsroom.ts`: fills the empty store of STET_DATA with the demo newsroom and prints the cookie of a session of its editor.
await seedDemo()
const people = await (await read()).select().from(tables.people)
const editor = people.find(({ email }) => email === 'editor@demo.stet')
if (!editor) throw new Error('the demo newsroom has no editor')
console.log(`${sessionCookieName()}=${await createSession(editor.id, editor.email)}`)
process.exit()
