import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider'

const SETTLE = 300

/** Closes the socket and opens it again after a while, with one plan at a time; without a socket it calls `start`. */
export class Reconnection {
  readonly #socket: () => HocuspocusProviderWebsocket | null
  readonly #start: () => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #stopped = false

  constructor(socket: () => HocuspocusProviderWebsocket | null, start: () => void) {
    this.#socket = socket
    this.#start = start
  }

  /** Connects anew after so many milliseconds. */
  after(milliseconds: number): void {
    if (this.#stopped) return
    this.#socket()?.disconnect()
    this.#plan(Math.max(milliseconds, SETTLE))
  }

  /** Stays disconnected for good. */
  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#socket()?.disconnect()
  }

  #plan(milliseconds: number) {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const socket = this.#socket()
      if (!socket) this.#start()
      // On a dead line the browser takes its time to say that a socket is closed.
      else if (socket.status === 'disconnected') void socket.connect()
      else this.#plan(SETTLE)
    }, milliseconds)
  }
}
