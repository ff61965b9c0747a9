import type { onAuthenticatePayload } from '@hocuspocus/server'
import { EDITOR_VERSION } from '#lib/document/schema.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { actorOfSessionHash } from '#lib/people/session.ts'
import { accessTo } from './access.ts'
import type { Guest } from './clients.ts'
import { colorOf } from './color-of.ts'
import { placeOf } from './document-name.ts'
import { readTicket } from './ticket.ts'

export type DenialReason = 'ticket' | 'session' | 'schema' | 'not-found' | 'epoch' | 'unavailable'

/** Refusal of a client at the door: `reason` reaches it. It carries no message, so that it is not logged as an error. */
export class Denied extends Error {
  readonly reason: DenialReason

  constructor(reason: DenialReason) {
    super()
    this.reason = reason
  }
}

/** Lets a client open a document: by its ticket, its session and the policy, all as they are now. Throws Denied. */
export async function authenticate({
  token,
  documentName,
  requestParameters,
  connectionConfig,
}: onAuthenticatePayload): Promise<Guest> {
  const ticket = readTicket(token)
  const place = placeOf(documentName)
  if (!ticket || !place || ticket.briefingId !== place.briefingId || ticket.epoch !== place.epoch)
    throw new Denied('ticket')
  // An older editor would delete what it does not know from the shared document, for everybody.
  if (requestParameters.get('schema') !== String(EDITOR_VERSION) || ticket.schemaVersion !== EDITOR_VERSION) {
    throw new Denied('schema')
  }
  const actor = await actorOfSessionHash(ticket.sessionHash)
  if (actor?.kind !== 'person' || actor.id !== ticket.personId) throw new Denied('session')
  const { epoch, access } = await accessTo(actor, place.briefingId).catch(deny)
  if (epoch !== place.epoch) throw new Denied('epoch')
  connectionConfig.readOnly = access === 'read'
  const { id: personId, name } = actor
  return { personId, name, color: colorOf(personId), sessionHash: ticket.sessionHash, access }
}

function deny(error: unknown): never {
  if (isAppError(error) && error.code === 'not-found') throw new Denied('not-found')
  throw error
}
