import type { ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { networkOf } from '#lib/kernel/client-address.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { PING } from './live-events.ts'

const MOST_LISTENERS = 10_000
const MOST_PER_ADDRESS = 200
const MOST_BUFFERED_BYTES = 64 * 1024
const FULL_RETRY_S = 30
const PING_EVERY_MS = 15_000
/** Each tick pings one group: so small a part of all that no other request feels it. */
const GROUPS = 500
const SILENT_PINGS = 2
/** Written in one turn of the event loop: a fraction of a millisecond's work. */
const IN_ONE_TURN = 20

/** One open stream. It has everything up to change `seq`; `waited` counts the pings since it last took all its bytes. */
export type Listener = { res: ServerResponse; network: string; group: number; seq: number; waited: number }

/** A public change, or several, as finished bytes; `seq` is the last of them. */
export type Told = { seq: number; text: Buffer }

/** The open streams of this process: how many there may be, writing to all, pings, and an end for those who do not read. */
export class LiveListeners {
  readonly #groups = Array.from({ length: GROUPS }, () => new Set<Listener>())
  #perNetwork = new Map<string, number>()
  #admitted = 0
  #nextGroup = 0
  #pings: NodeJS.Timeout | undefined

  get size(): number {
    return this.#admitted
  }

  /**
   * Counts one more stream, until it closes. Throws `unavailable` when there are too many, `rate-limited` when one
   * address has too many. A loopback address is nobody's in particular: it is a program of this machine, or a proxy
   * that was not declared, so only the total holds for it.
   */
  admit(res: ServerResponse, address: string): Listener {
    const network = networkOf(address)
    if (this.#admitted >= MOST_LISTENERS) {
      throw new AppError('unavailable', 'Too many listeners are connected. Ask /sync from time to time instead.', {
        retryAfterSeconds: FULL_RETRY_S,
      })
    }
    const already = this.#perNetwork.get(network) ?? 0
    if (already >= MOST_PER_ADDRESS && !isLoopback(address)) {
      throw new AppError('rate-limited', `One address may keep ${MOST_PER_ADDRESS} live connections open.`, {
        retryAfterSeconds: FULL_RETRY_S,
      })
    }
    this.#admitted++
    this.#perNetwork.set(network, already + 1)
    this.#nextGroup = (this.#nextGroup + 1) % GROUPS
    const listener = { res, network, group: this.#nextGroup, seq: 0, waited: 0 }
    res.once('close', () => this.#leave(listener))
    return listener
  }

  /** From now on the listener is told everything after its `seq`. */
  join(listener: Listener): void {
    if (hasEnded(listener.res)) return
    this.#groups[listener.group]?.add(listener)
    this.#pings ??= setInterval(this.#tick(), PING_EVERY_MS / GROUPS).unref()
  }

  /** Writes to one, unless its stream has ended; ends it when it has too much before it that it did not read. */
  write({ res }: Listener, text: Buffer): void {
    // A write after the end is an error that nobody could catch.
    if (hasEnded(res)) return
    if (res.writableLength > MOST_BUFFERED_BYTES) res.destroy()
    else res.write(text)
  }

  /** Writes to everybody who has not had it, some at a time, so that other requests are answered in between. */
  async tell(all: readonly Told[]): Promise<void> {
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last) return
    const together = all.length === 1 ? first.text : Buffer.concat(all.map(({ text }) => text))
    let written = 0
    for (const listener of this.#all()) {
      if (listener.seq < first.seq) this.write(listener, together)
      else for (const { seq, text } of all) if (listener.seq < seq) this.write(listener, text)
      listener.seq = Math.max(listener.seq, last.seq)
      if (++written % IN_ONE_TURN === 0) await turn()
    }
  }

  /** Ends all streams; their clients come back by themselves, to whoever answers then. */
  end(): void {
    for (const { res } of this.#all()) res.end()
  }

  *#all(): Generator<Listener> {
    for (const group of this.#groups) yield* group
  }

  #leave(listener: Listener) {
    this.#groups[listener.group]?.delete(listener)
    this.#admitted--
    const left = (this.#perNetwork.get(listener.network) ?? 1) - 1
    if (left > 0) this.#perNetwork.set(listener.network, left)
    else this.#perNetwork.delete(listener.network)
    if (this.#admitted > 0) return
    clearInterval(this.#pings)
    this.#pings = undefined
  }

  #tick(): () => void {
    let group = 0
    return () => {
      group = (group + 1) % GROUPS
      for (const listener of this.#groups[group] ?? []) this.#ping(listener)
    }
  }

  #ping(listener: Listener) {
    const { res } = listener
    if (hasEnded(res)) return
    if (res.writableLength === 0) {
      listener.waited = 0
      res.write(PING)
    } else if (++listener.waited >= SILENT_PINGS) res.destroy()
  }
}

function hasEnded(res: ServerResponse): boolean {
  return res.writableEnded || res.destroyed
}

function isLoopback(address: string): boolean {
  return address === '::1' || networkOf(address).startsWith('127.')
}
