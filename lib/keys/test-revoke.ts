import { closeStore } from '#db/store.ts'
import { actorOfSession, anonymous } from '#lib/people/session.ts'
import { revokeKey } from './revoke-key.ts'

/** A process of its own: revokes the key of the id that it is given, as the person of the session. */
const [, , id, session = ''] = process.argv
await revokeKey((await actorOfSession(session)) ?? anonymous, { id })
await closeStore()
