import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#lib/kernel/errors.ts'
import { secret } from '#lib/kernel/secret.ts'

const MAC_BYTES = 16
const Position = z.strictObject({ t: z.int(), i: z.string().max(64) })

/** Where a page ended: the sort key (an instant in epoch milliseconds, or a place of the search index) and what parts equal keys. */
export type Position = { key: number; id: string }

/** An opaque, signed cursor for the page after `position`, good only with the same `filters`: all that chooses and orders a list. */
export function writeCursor({ key, id }: Position, filters: string): string {
  const payload = Buffer.from(JSON.stringify({ t: key, i: id })).toString('base64url')
  return `${payload}.${sign(payload, filters).toString('base64url')}`
}

/** The position in a cursor of ours. Throws `validation` with the reason `cursor-mismatch` when it was altered or made for other filters. */
export function readCursor(cursor: string, filters: string): Position {
  const [payload = '', mac = '', ...rest] = cursor.split('.')
  const given = Buffer.from(mac, 'base64url')
  const wanted = sign(payload, filters)
  if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw mismatch()
  const { t, i } = Position.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
  return { key: t, id: i }
}

function sign(payload: string, filters: string): Buffer {
  return createHmac('sha256', secret())
    .update(`delivery cursor\n${filters}\n${payload}`)
    .digest()
    .subarray(0, MAC_BYTES)
}

function mismatch(): AppError {
  const message = 'This cursor belongs to a list with other filters. Start again without it.'
  const code = 'cursor-mismatch'
  return new AppError('validation', message, {
    reason: code,
    errors: [{ pointer: '/cursor', in: 'query', code, message }],
  })
}
