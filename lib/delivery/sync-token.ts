import { z } from 'zod'
import { AppError } from '#lib/kernel/errors.ts'
import { sealed, unsealed } from '#lib/kernel/signed.ts'

const PURPOSE = 'sync token'
const Position = z.strictObject({ s: z.int(), h: z.int(), q: z.string() })

/**
 * Where a client of sync stands. `seq` is the last change that it has; what left before `known` it never had, so it needs no
 * tombstone for it; `line` names the sequence that the numbers belong to.
 */
export type SyncPosition = { seq: number; known: number; line: string }

/** An opaque, signed token for what comes after `position`. The same position always gives the same token. */
export function writeSyncToken({ seq, known, line }: SyncPosition): string {
  return sealed(PURPOSE, { s: seq, h: known, q: line })
}

/** The position in a token of ours. Throws `validation` when it was altered. */
export function readSyncToken(token: string): SyncPosition {
  const said = unsealed(PURPOSE, token)
  if (said === null) throw altered()
  const { s, h, q } = Position.parse(said)
  return { seq: s, known: h, line: q }
}

function altered(): AppError {
  const message = 'This token was not made here. Send `nextPageToken` or `nextSyncToken` as it came.'
  return new AppError('validation', message, {
    errors: [{ pointer: '/token', in: 'query', code: 'altered', message }],
  })
}
