import { EDITOR_VERSION } from '#lib/document/schema.ts'
import type { Ticket } from './live-session-options.ts'
import type { EndReason } from './save-state.ts'

/**
 * Why `ticket` does not fit the visit of this person, or what is `known` of it since its first ticket; null when it does.
 * Who signs in on another tab gets a ticket here too: they must not send as theirs what somebody else has typed.
 */
export function ticketMismatch(
  ticket: Ticket,
  { personId }: { personId: string },
  known?: { epoch: number | null; suggestOnly: boolean },
): EndReason | null {
  if (ticket.personId !== personId) return 'person'
  if (ticket.schemaVersion !== EDITOR_VERSION) return 'schema'
  if (known && ticket.epoch !== known.epoch) return 'epoch'
  return known && ticket.suggestOnly !== known.suggestOnly ? 'access' : null
}
