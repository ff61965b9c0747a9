import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '#lib/kernel/actor.ts'
import { actorOfSession, anonymous, sessionCookieName } from '#lib/people/session.ts'

/** Who asks for this page, read from the session's row once per request; the anonymous actor when signed out. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  return (token ? await actorOfSession(token) : null) ?? anonymous
})

/** The signed-in person. Sends anyone else to sign in, and back to `path` afterwards. */
export async function requireActor(path = '/desk'): Promise<Extract<Actor, { kind: 'person' }>> {
  const actor = await currentActor()
  if (actor.kind !== 'person') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return actor
}
