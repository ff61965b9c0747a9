import { setImmediate as nextTurn } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { LIMITS } from './limits.ts'

/**
 * Gives a function to call with the size of each message that came in. It stops reading from the socket while too much of
 * what came before is not worked through (backpressure), so that a client that floods fills its own buffers and not our
 * memory. A client that asks and does not read the answers is cut off. `settled` resolves when all that came in is done.
 */
export function paced(websocket: WebSocket, settled: () => Promise<unknown>): (bytes: number) => void {
  let waiting = 0
  return bytes => {
    if (websocket.bufferedAmount > LIMITS.unread) return websocket.terminate()
    waiting += bytes
    if (waiting < LIMITS.waiting || websocket.isPaused) return
    websocket.pause()
    void settled().finally(() => {
      waiting = 0
      websocket.resume()
    })
  }
}

type Socket = { bufferedAmount: number; terminate: () => void }

/** Lets what was answered before go out, before a client is sent a whole text once more; who asks and does not read is cut off. */
export async function drained(websocket: Socket): Promise<void> {
  await nextTurn()
  if (websocket.bufferedAmount > LIMITS.unread) websocket.terminate()
}
