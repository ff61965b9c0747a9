import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { AppError } from '#lib/kernel/errors.ts'
import { type KnownKey, knownKey, knownKeyNow } from '#lib/keys/known-key.ts'
import { noteUse } from '#lib/keys/note-use.ts'
import { bearerOf } from '../bearer.ts'
import { refuse } from './refuse.ts'

/** What handlers of the public API find in their context: the delivery or preview key of the request, null for one that is wrong, nothing if it brought none. */
export type DeliveryKeyEnv = { Variables: { deliveryKey?: KnownKey | null } }

/** Looks up the key that a request brings. */
export const readKey = createMiddleware<DeliveryKeyEnv>(async (context, next) => {
  const authorization = context.req.header('authorization')
  if (authorization !== undefined) context.set('deliveryKey', await keyOf(authorization))
  return next()
})

/** Nobody needs a key to read what is published, but one that is wrong, expired or revoked is refused rather than overlooked. */
export const refuseWrongKey = createMiddleware<DeliveryKeyEnv>(async (context, next) => {
  const key = context.get('deliveryKey')
  if (key === null) return askForKey(context, 'This is no delivery or preview key, or it has expired or was revoked.')
  if (key) noteUse(key.id)
  return next()
})

/** The key of a request just read from its socket: null when it brings none, undefined when only `readKey` can tell. */
export function keyNow(authorization: string | undefined): KnownKey | null | undefined {
  if (authorization === undefined) return null
  const secret = bearerOf(authorization)
  const key = secret === null ? undefined : knownKeyNow(secret)
  if (!key || key.kind === 'management') return undefined
  noteUse(key.id)
  return key
}

/** 401 with the way to bring a key (RFC 9110, 15.5.2). */
export function askForKey(context: Context, sentence: string): Response {
  const answer = refuse(new AppError('unauthenticated', sentence), context)
  answer.headers.set('www-authenticate', 'Bearer')
  return answer
}

async function keyOf(authorization: string): Promise<KnownKey | null> {
  const secret = bearerOf(authorization)
  const key = secret === null ? null : await knownKey(secret)
  return key?.kind === 'management' ? null : key
}
