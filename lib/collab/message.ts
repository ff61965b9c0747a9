import { z } from 'zod'

/**
 * What the server tells the clients of a document beside its text.
 * - `saved`: all up to state vector `sv` (base64) is durable, and so is everything that this client sent before its mark
 *   `mark`. A state vector does not move when text is only deleted; the mark covers that.
 * - `unsaved`: the store fails; writing is refused until `writable`, after which the client reconnects to send the rest.
 * - `refused`: what this client sent is not kept; `path` points into the document.
 * - `epoch`: the document was cut; go on in the document of this epoch.
 * - `briefing`: a field or the place in the workflow changed; the briefing should be read again.
 */
export type ServerMessage =
  | { t: 'saved'; sv: string; mark: number | null }
  | { t: 'unsaved'; reason: string }
  | { t: 'writable' }
  | { t: 'read-only'; reason: 'too-large' }
  | { t: 'refused'; reason: 'epoch' | 'stage' | 'invalid'; path?: string }
  | { t: 'epoch'; epoch: number }
  | { t: 'briefing' }

const Mark = z.strictObject({ t: z.literal('mark'), n: z.int().min(0) })

/** The mark in a client's message: it asks to be told when all that it sent so far is durable. Null for anything else. */
export function readMark(payload: string): number | null {
  if (payload.length > 100) return null
  try {
    return Mark.parse(JSON.parse(payload)).n
  } catch {
    // A client may send anything; what is no mark has no meaning here.
    return null
  }
}
