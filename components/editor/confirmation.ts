import type * as Y from 'yjs'
import { covers } from './covers.ts'
import { bytesOf } from './server-message.ts'

const MARK_AFTER = 40

/**
 * Finds out when all that stands in the editor is durable. After typing it asks the server by a mark, a running number;
 * the answer to the newest mark and a state vector that covers the document together say so.
 */
export class Confirmation {
  readonly #doc: Y.Doc
  readonly #ask: () => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #durable: Uint8Array | null = null
  #answered = -1

  /** `ask` sends the newest mark; it is called a moment after `typed`, once for many. */
  constructor(doc: Y.Doc, ask: () => void) {
    this.#doc = doc
    this.#ask = ask
  }

  /** What the server has called durable last, as a state vector; null before it has. */
  get durable(): Uint8Array | null {
    return this.#durable
  }

  typed(): void {
    this.#timer ??= setTimeout(() => this.askNow(), MARK_AFTER)
  }

  askNow(): void {
    this.stop()
    this.#ask()
  }

  /** A new connection: answers to marks of the old one mean nothing. */
  restart(): void {
    this.#answered = -1
  }

  /** Takes the server's word; gives how many local changes are durable when that is all of `typed`, else null. */
  hear({ sv, mark }: { sv: string; mark: number | null }, typed: number): number | null {
    this.#durable = bytesOf(sv)
    if (mark !== null) this.#answered = mark
    return this.#answered >= typed && covers(this.#durable, this.#doc) ? this.#answered : null
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
