import type { Connection, Document } from '@hocuspocus/server'
import type { Access } from './access.ts'
import type { ServerMessage } from './message.ts'

/** Who is behind a connection, as the server knows it; never taken from the client. */
export type Guest = { personId: string; name: string; color: string; sessionHash: string; access: Access }

export type Marks = Map<Connection, number>

const GONE = { code: 4409, reason: 'epoch' }

/** The connections of one live document: what they are told, and whether they may write. */
export class Clients {
  readonly #document: Document
  #marks: Marks = new Map()
  #frozen: ServerMessage | null = null
  #tooLarge = false

  constructor(document: Document) {
    this.#document = document
  }

  get connections(): Connection[] {
    return this.#document.getConnections()
  }

  /** True while a client waits for the answer to its mark. */
  get waiting(): boolean {
    return this.#marks.size > 0
  }

  /** Remembers that `connection` wants to know when everything up to `mark` is durable. */
  await(connection: Connection, mark: number): void {
    this.#marks.set(connection, mark)
  }

  takeMarks(): Marks {
    const marks = this.#marks
    this.#marks = new Map()
    return marks
  }

  /** Keeps marks for the next try; newer ones of the same client stand. */
  putBack(marks: Marks): void {
    this.#marks = new Map([...marks, ...this.#marks])
  }

  tell(message: ServerMessage): void {
    this.#document.broadcastStateless(JSON.stringify(message))
  }

  tellSaved(vector: Uint8Array, marks: Marks): void {
    const sv = Buffer.from(vector).toString('base64')
    for (const connection of this.connections) {
      const message: ServerMessage = { t: 'saved', sv, mark: marks.get(connection) ?? null }
      connection.sendStateless(JSON.stringify(message))
    }
  }

  /** A new connection gets the state that all others are in. */
  welcome(connection: Connection): void {
    if (!this.#frozen) return
    connection.readOnly = true
    connection.sendStateless(JSON.stringify(this.#frozen))
  }

  /** Nobody may write: what they send could not be kept. */
  freeze(reason: string): void {
    this.#marks.clear()
    this.#halt({ t: 'unsaved', reason })
  }

  /** Those who might write before may do so again. Clients send again what they typed meanwhile when they reconnect. */
  thaw(): void {
    if (this.#tooLarge) return
    this.#frozen = null
    for (const connection of this.connections) connection.readOnly = guestOf(connection).access === 'read'
    this.tell({ t: 'writable' })
  }

  /** Nobody may write until the document is cut. */
  close(reason: 'too-large'): void {
    this.#tooLarge = true
    this.#halt({ t: 'read-only', reason })
  }

  /** Closes every connection; with an epoch they are told where to go on. */
  dismiss(epoch: number | null): void {
    this.#marks.clear()
    if (epoch !== null) this.tell({ t: 'epoch', epoch })
    for (const connection of this.connections) dismiss(connection, GONE)
  }

  #halt(message: ServerMessage) {
    this.#frozen = message
    for (const connection of this.connections) connection.readOnly = true
    this.tell(message)
  }
}

/** Closes one connection and takes nothing more from it, not even what it sent before. */
export function dismiss(connection: Connection, event: { code: number; reason: string }): void {
  connection.readOnly = true
  connection.close(event)
}

export function guestOf(connection: Connection): Guest {
  return connection.context as Guest
}
