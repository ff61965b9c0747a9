import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { now } from '#lib/kernel/clock.ts'
import { secret } from '#lib/kernel/secret.ts'

const LIFE = 120_000

const Ticket = z.strictObject({
  personId: z.string(),
  sessionHash: z.string(),
  briefingId: z.string(),
  epoch: z.int(),
  schemaVersion: z.int(),
  expiresAt: z.int(),
})

/** What a ticket says: who may try to open which document. Rights are looked up again when it is used. */
export type Ticket = Omit<z.output<typeof Ticket>, 'expiresAt'>

/** A signed ticket, good for 120 seconds. */
export function mintTicket(ticket: Ticket): string {
  const body = JSON.stringify({ ...ticket, expiresAt: now().getTime() + LIFE })
  const payload = Buffer.from(body).toString('base64url')
  return `${payload}.${signatureOf(payload).toString('base64url')}`
}

/** What `token` says; null when it is not one of ours, was changed, or has expired. */
export function readTicket(token: string): Ticket | null {
  const [payload = '', signature = ''] = token.split('.')
  const expected = signatureOf(payload)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { expiresAt, ...ticket } = Ticket.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  return expiresAt > now().getTime() ? ticket : null
}

function signatureOf(payload: string): Buffer {
  return createHmac('sha256', secret()).update(`collaboration ticket ${payload}`).digest()
}
