import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { addPerson } from '#lib/people/add-person.ts'
import { CAST, type CastMember, type CastName, DEMO_PASSWORD } from './cast.ts'

/** Invites the cast and lets each set the demo's password. Gives them as actors. */
export async function seedPeople(by: Actor): Promise<Record<CastName, Actor>> {
  const names = Object.keys(CAST) as CastName[]
  const actors: [CastName, Actor][] = []
  for (const name of names) actors.push([name, await join(by, CAST[name])])
  return Object.fromEntries(actors) as Record<CastName, Actor>
}

async function join(by: Actor, member: CastMember): Promise<Actor> {
  const { id, invitationUrl } = await addPerson(by, member)
  const token = invitationUrl.split('/').at(-1)
  await acceptInvitation({ token, password: DEMO_PASSWORD }, 'demo')
  return mintActor({
    kind: 'person',
    id,
    name: member.name,
    roles: member.roles,
    authorId: member.author,
    sessionId: 'demo',
  })
}
