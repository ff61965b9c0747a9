import type { Actor } from '#lib/kernel/actor.ts'
import { actorOfSession, anonymous, sessionCookieName } from '#lib/people/session.ts'

/** Who sent this request: the person of its session cookie as the database has them now, or anonymous. */
export async function actorOfRequest(request: Request): Promise<Actor> {
  const token = cookie(request.headers.get('cookie'), sessionCookieName())
  return (token && (await actorOfSession(token))) || anonymous
}

function cookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value
  }
  return null
}
