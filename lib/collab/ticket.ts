import { z } from 'zod'
import { now } from '#lib/kernel/clock.ts'
import { sealed, unsealed } from '#lib/kernel/signed.ts'

const LIFE = 120_000
const PURPOSE = 'collaboration ticket'

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
  return sealed(PURPOSE, { ...ticket, expiresAt: now().getTime() + LIFE })
}

/** What `token` says; null when it is not one of ours, was changed, or has expired. */
export function readTicket(token: string): Ticket | null {
  const said = unsealed(PURPOSE, token)
  if (said === null) return null
  const { expiresAt, ...ticket } = Ticket.parse(said)
  return expiresAt > now().getTime() ? ticket : null
}
