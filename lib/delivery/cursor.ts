import { z } from 'zod'
import { AppError } from '#lib/kernel/errors.ts'
import { sealed, unsealed } from '#lib/kernel/signed.ts'

const Position = z.strictObject({ t: z.int(), i: z.string().max(64) })

/** Where a page ended: the sort key (an instant in epoch milliseconds, or a place of the search index) and what parts equal keys. */
export type Position = { key: number; id: string }

/** An opaque, signed cursor for the page after `position`, good only with the same `filters`: all that chooses and orders a list. */
export function writeCursor({ key, id }: Position, filters: string): string {
  return sealed(purposeOf(filters), { t: key, i: id })
}

/** The position in a cursor of ours. Throws `validation` with the reason `cursor-mismatch` when it was altered or made for other filters. */
export function readCursor(cursor: string, filters: string): Position {
  const said = unsealed(purposeOf(filters), cursor)
  if (said === null) throw mismatch()
  const { t, i } = Position.parse(said)
  return { key: t, id: i }
}

function purposeOf(filters: string): string {
  return `delivery cursor\n${filters}`
}

function mismatch(): AppError {
  const message = 'This cursor belongs to a list with other filters. Start again without it.'
  const code = 'cursor-mismatch'
  return new AppError('validation', message, {
    reason: code,
    errors: [{ pointer: '/cursor', in: 'query', code, message }],
  })
}
