import { z } from 'zod'
import { EDITOR_VERSION } from '#lib/document/schema.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { accessTo } from './access.ts'
import { documentName } from './document-name.ts'
import { mintTicket } from './ticket.ts'

const OpenInput = z.strictObject({ id: z.string().max(64) })

/** A ticket for the live document of a briefing, with its name, whose ticket it is, and what this person may do in it now: `readOnly` unless what stands is theirs to change, `suggestOnly` when they may suggest. Throws `not-found`, and `forbidden` for anybody without a session. */
export const openCollaboration = command(OpenInput, async (actor, { id: briefingId }) => {
  if (actor.kind !== 'person')
    throw new AppError('forbidden', 'Only a signed-in person writes with others.', { reason: 'role' })
  const { epoch, access } = await accessTo(actor, briefingId)
  const { id: personId, sessionId: sessionHash } = actor
  const token = mintTicket({ personId, sessionHash, briefingId, epoch, schemaVersion: EDITOR_VERSION })
  return {
    ...{ token, document: documentName({ briefingId, epoch }), personId, epoch, schemaVersion: EDITOR_VERSION },
    readOnly: access !== 'write',
    suggestOnly: access === 'suggest',
  }
})
