import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { actorOfKey } from '#lib/keys/actor-of-key.ts'
import { actorOfSession, anonymous, sessionCookieName } from '#lib/people/session.ts'
import { bearerOf } from './bearer.ts'

/** Who sent this request: the management key of its `Authorization`, and then no cookie counts; else the person of its session cookie as the database has them now, or anonymous. Throws `unauthenticated` for any other `Authorization`. */
export async function actorOfRequest(request: Request): Promise<Actor> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return actorOfAuthorization(authorization)
  const token = cookie(request.headers.get('cookie'), sessionCookieName())
  return (token && (await actorOfSession(token))) || anonymous
}

async function actorOfAuthorization(authorization: string): Promise<Actor> {
  const secret = bearerOf(authorization)
  const actor = secret && (await actorOfKey(secret))
  if (!actor) throw new AppError('unauthenticated', 'This is no management key, or it has expired or was revoked.')
  return actor
}

function cookie(header: string | null, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value
  }
  return null
}
