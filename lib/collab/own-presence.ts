import type { beforeHandleAwarenessPayload } from '@hocuspocus/server'
import { z } from 'zod'
import { type Guest, guestOf } from './clients.ts'
import { LIMITS } from './limits.ts'

const position = z.record(z.string(), z.unknown()).nullable()
const Cursor = z.object({ anchor: position, head: position }).nullable().catch(null)
const LONGEST_CURSOR = 2_000

/** Leaves in a client's presence only its own caret, under the name that the server knows. Without this anybody could appear as anybody. */
export async function ownPresence({
  states,
  document,
  connection,
  context,
}: beforeHandleAwarenessPayload): Promise<void> {
  if (!connection) return
  const { personId, name, color } = context as Guest
  const foreign = new Set(
    document
      .getConnections()
      .filter(other => guestOf(other).personId !== personId)
      .flatMap(other => [...document.getClients(other)]),
  )
  const own = new Set(document.getClients(connection))
  for (const [clientId, state] of states) {
    // The library decodes into a scratch presence whose own empty state is in the map too.
    const isOneTooMany = !own.has(clientId) && own.size >= LIMITS.carets
    if (foreign.has(clientId) || isOneTooMany || Object.keys(state).length === 0) {
      states.delete(clientId)
      continue
    }
    own.add(clientId)
    const cursor = Cursor.parse(state.cursor ?? null)
    const fits = JSON.stringify(cursor).length <= LONGEST_CURSOR
    states.set(clientId, { user: { id: personId, name, color }, cursor: fits ? cursor : null })
  }
}
