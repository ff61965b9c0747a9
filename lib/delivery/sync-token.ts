import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#lib/kernel/errors.ts'
import { secret } from '#lib/kernel/secret.ts'

const MAC_BYTES = 16
const Position = z.strictObject({ s: z.int(), h: z.int(), q: z.string() })

/**
 * Where a client of sync stands. `seq` is the last change that it has; what left before `known` it never had, so it needs no
 * tombstone for it; `line` names the sequence that the numbers belong to.
 */
export type SyncPosition = { seq: number; known: number; line: string }

/** An opaque, signed token for what comes after `position`. The same position always gives the same token. */
export function writeSyncToken({ seq, known, line }: SyncPosition): string {
  const payload = Buffer.from(JSON.stringify({ s: seq, h: known, q: line })).toString('base64url')
  return `${payload}.${sign(payload).toString('base64url')}`
}

/** The position in a token of ours. Throws `validation` when it was altered. */
export function readSyncToken(token: string): SyncPosition {
  const [payload = '', mac = '', ...rest] = token.split('.')
  const given = Buffer.from(mac, 'base64url')
  const wanted = sign(payload)
  if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw altered()
  const { s, h, q } = Position.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return { seq: s, known: h, line: q }
}

function sign(payload: string): Buffer {
  return createHmac('sha256', secret()).update(`sync token\n${payload}`).digest().subarray(0, MAC_BYTES)
}

function altered(): AppError {
  const message = 'This token was not made here. Send `nextPageToken` or `nextSyncToken` as it came.'
  return new AppError('validation', message, {
    errors: [{ pointer: '/token', in: 'query', code: 'altered', message }],
  })
}
