import { z } from 'zod'

const ServerMessage = z.discriminatedUnion('t', [
  z.object({ t: z.literal('saved'), sv: z.string(), mark: z.number().nullable() }),
  z.object({ t: z.literal('unsaved'), reason: z.string() }),
  z.object({ t: z.literal('writable') }),
  z.object({ t: z.literal('read-only'), reason: z.literal('too-large') }),
  z.object({ t: z.literal('refused'), reason: z.enum(['epoch', 'stage', 'invalid']), path: z.string().optional() }),
  z.object({ t: z.literal('epoch'), epoch: z.number() }),
  z.object({ t: z.literal('briefing') }),
])

/** What the collaboration server says beside the text; `lib/collab/message.ts` explains each. */
export type ServerMessage = z.output<typeof ServerMessage>

/** The message in `payload`. Throws for what this version of the editor does not know: then server and page do not fit. */
export function readServerMessage(payload: string): ServerMessage {
  return ServerMessage.parse(JSON.parse(payload))
}

/** The bytes of a state vector as the server writes it. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
}
