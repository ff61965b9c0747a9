import { IncomingMessage, MessageType } from '@hocuspocus/server'
import { LIMITS } from './limits.ts'

const STEP_2 = 1
const UPDATE = 2

/**
 * For one socket: whether a message may go on. Until a line has sent all that the server lacks, what is typed meanwhile is
 * left out, unanswered: it stands in that again, and may hang on words typed offline, which are not here yet.
 */
export function earlyUpdates(): (message: Uint8Array) => boolean {
  const whole = new Set<string>()
  return message => {
    const { name, type, step } = headOf(message)
    if (type === MessageType.Auth) whole.delete(name)
    if (type !== MessageType.Sync && type !== MessageType.SyncReply) return true
    if (step === STEP_2 && whole.size < LIMITS.pendingDocuments) whole.add(name)
    return step !== UPDATE || whole.has(name)
  }
}

/** Numbers of -1 where there are none: what cannot be read is refused further on. */
function headOf(bytes: Uint8Array): { name: string; type: number; step: number } {
  const head = { name: '', type: -1, step: -1 }
  try {
    const message = new IncomingMessage(bytes)
    head.name = message.readVarString()
    head.type = message.readVarUint()
    head.step = message.readVarUint()
  } catch {
    // The library closes a line that sends no messages, as it does for any other.
  }
  return head
}
