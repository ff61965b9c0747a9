import type { ServerResponse } from 'node:http'
import { onSignal } from '#db/store.ts'
import { fresh } from '#lib/delivery/freshness.ts'
import { changesAfter } from '#lib/delivery/live.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'
import { changeEvent, opening, restartEvent } from './live-events.ts'
import { type Listener, LiveListeners } from './live-listeners.ts'

const MOST_MISSED = 1_000
/** How soon commits of another process on the same database file are seen. */
const LOOK_EVERY_MS = 1_000

/** Follows the public changes once for all listeners of this process, as long as there is one. */
class LiveHub {
  readonly listeners = new LiveListeners()
  /** The last change that was told; what a listener without a number of its own begins after. */
  #seq = 0
  #ears: { stop: () => void } | null = null
  #looking = false
  #again = false

  /** Opens a stream that tells every change after `lastSeen`, or from now on when it is null. Throws what `admit` throws. */
  async open(res: ServerResponse, at: { address: string; lastSeen: number | null; head: [string, string][] }) {
    // It left while its key was looked up: nothing will tell any more that it has.
    if (res.destroyed) return
    const listener = this.listeners.admit(res, at.address)
    const { seq } = await fresh()
    if (res.destroyed) return
    if (!this.#ears) this.#listen(seq)
    // No chunks and no length: the stream is its bytes alone, ended by the end of the connection.
    res.useChunkedEncodingByDefault = false
    res.writeHead(200, at.head.flat())
    listener.seq = at.lastSeen ?? this.#seq
    res.write(opening(at.lastSeen === null ? this.#seq : null))
    try {
      await this.#catchUp(listener)
    } catch (error) {
      // The answer has begun: all that is left is to end it, and the client comes back.
      log.error('a live listener could not be told what it missed', { error })
      res.destroy()
    }
  }

  /** Ends all streams of this process. */
  stop(): void {
    this.listeners.end()
    this.#ears?.stop()
    this.#ears = null
  }

  #listen(seq: number) {
    this.#seq = seq
    const unsubscribe = onSignal('changes', () => void this.#look())
    const timer = setInterval(() => {
      if (this.listeners.size > 0) return void this.#look()
      this.#ears?.stop()
      this.#ears = null
    }, LOOK_EVERY_MS).unref()
    this.#ears = {
      stop: () => {
        clearInterval(timer)
        unsubscribe()
      },
    }
  }

  /** Brings a listener to where all others are and joins it to them, with nothing awaited between the last look and that. */
  async #catchUp(listener: Listener) {
    if (listener.seq > this.#seq) {
      // Another server may have told it what this one has not heard of yet.
      const [known] = await changesAfter(listener.seq - 1, 1)
      if (known?.seq !== listener.seq) this.#restart(listener)
    }
    while (listener.seq < this.#seq && !listener.res.destroyed) {
      const missed = this.#seq - listener.seq
      const changes = missed > MOST_MISSED ? [] : await changesAfter(listener.seq, MOST_MISSED)
      if (changes.length < missed) {
        this.#restart(listener)
        break
      }
      this.listeners.write(listener, Buffer.concat(changes.map(changeEvent)))
      listener.seq = changes.at(-1)?.seq ?? listener.seq
    }
    this.listeners.join(listener)
  }

  #restart(listener: Listener) {
    this.listeners.write(listener, restartEvent(this.#seq))
    listener.seq = this.#seq
  }

  async #look() {
    this.#again = true
    if (this.#looking) return
    this.#looking = true
    try {
      while (this.#again) {
        this.#again = false
        await this.#tellNews()
      }
    } catch (error) {
      log.error('live listeners could not be told; trying again', { error })
    } finally {
      this.#looking = false
    }
  }

  async #tellNews() {
    const { seq } = await fresh()
    while (this.#ears && this.#seq < seq) {
      const from = this.#seq
      const changes = await changesAfter(from, MOST_MISSED)
      const last = changes.at(-1)
      if (!last || this.#seq !== from) return
      this.#seq = last.seq
      await this.listeners.tell(changes.map(change => ({ seq: change.seq, text: changeEvent(change) })))
    }
  }
}

/** The hub of this process. */
export function liveHub(): LiveHub {
  return shared('live', () => new LiveHub())
}
