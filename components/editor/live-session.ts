import type { HocuspocusProvider } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { desk } from '#lib/desk-client/desk-client.ts'
import { Confirmation } from './confirmation.ts'
import { connect } from './connect.ts'
import { CompositionGate, FROM_NET } from './gate.ts'
import { type KeptDocument, openCopy } from './kept-document.ts'
import { leaveBehind } from './leave-behind.ts'
import type { LiveSessionOptions, Ticket } from './live-session-options.ts'
import { Reconnection } from './reconnection.ts'
import { type EndReason, INITIAL, isDirty, nextState, type SaveEvent, type SaveState } from './save-state.ts'
import type { ServerMessage } from './server-message.ts'
import { ticketMismatch } from './ticket-mismatch.ts'
import { ticketRefusal } from './ticket-refusal.ts'
import { unsentBlocks } from './together/unsent-blocks.ts'

const RETRY = 3_000
const STUCK_AFTER = 5_000

/**
 * One visit to the live document of one epoch: connection, copy on this device, and what is known about being saved. It
 * ends when the document was cut, refused or closed to this person; text that was not sent is then kept aside.
 */
export class LiveSession {
  readonly editorDoc = new Y.Doc()
  readonly gate: CompositionGate
  state: SaveState = INITIAL
  /** True once the server's text has arrived: only then may an editor be shown on it. */
  ready = false
  /** True when there is no connection after five seconds. */
  stuck = false
  /** Whether the person may type here. */
  editable = false
  /** Whether what they type must be a suggestion. */
  suggestOnly = false
  readonly #netDoc = new Y.Doc()
  readonly #confirmation = new Confirmation(this.editorDoc, () => this.#sendMark())
  readonly #options: LiveSessionOptions
  #provider: HocuspocusProvider | null = null
  #kept: KeptDocument | null = null
  #ticket: Ticket | null = null
  #epoch: number | null = null
  #starting: Promise<void> | null = null
  #closed = false
  readonly #reconnection = new Reconnection(
    () => this.#provider?.configuration.websocketProvider ?? null,
    () => this.#start(),
  )
  readonly #fetchTicket = () => (this.#options.ticket ?? desk.collabTicket)(this.#options.briefingId)
  readonly #stuckTimer: ReturnType<typeof setTimeout>

  constructor(options: LiveSessionOptions) {
    this.#options = options
    this.gate = new CompositionGate(this.#netDoc, this.editorDoc)
    this.editorDoc.on('update', this.#onUpdate)
    this.#stuckTimer = setTimeout(() => {
      this.stuck = !this.ready
      options.onChange()
    }, STUCK_AFTER)
    this.#start()
  }

  /** Who is in the document; null until it is open. */
  get awareness() {
    return this.#provider?.awareness ?? null
  }

  /** Whether this device holds a copy of what is typed; some private windows keep nothing. */
  get keepsCopy(): boolean {
    return this.#kept !== null
  }

  /** The text of the blocks that hold words which the server has not confirmed. */
  unsentText(): string[] {
    return unsentBlocks(this.editorDoc, this.#confirmation.durable)
  }

  /** Tries again now. */
  retry(): void {
    this.#reconnection.after(0)
  }

  /** The browser says that there is no network: an open socket would notice much later. */
  offline(): void {
    this.#step({ type: 'lost' })
    this.#reconnection.after(RETRY)
  }

  /** The shared document holds what this page does not know: it must not write any more. */
  outdated(): void {
    this.#end('schema')
  }

  /** Leaves the document. What the server has not confirmed stays on this device. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#stuckTimer)
    this.#confirmation.stop()
    this.#reconnection.stop()
    this.editorDoc.off('update', this.#onUpdate)
    this.gate.destroy()
    this.#provider?.destroy()
    void this.#kept?.close()
  }

  #start() {
    this.#starting ??= this.#open()
      .catch(error => this.#ticketRefused(error))
      .finally(() => {
        this.#starting = null
      })
  }

  async #open() {
    const ticket = await this.#fetchTicket()
    if (this.#closed || this.#provider) return
    const mismatch = ticketMismatch(ticket, this.#options)
    if (mismatch) return this.#end(mismatch)
    this.#epoch = ticket.epoch
    this.#ticket = ticket
    this.suggestOnly = ticket.suggestOnly
    this.#kept = await openCopy(this.#options, ticket, this.#netDoc, () => {
      this.#kept = null
      this.#options.onChange()
    })
    if (this.#kept?.hasUnsent) this.#step({ type: 'typed' })
    if (this.#closed) await this.#kept?.close()
    else this.#connect(ticket)
  }

  #connect(ticket: Ticket) {
    const place = { name: ticket.document, document: this.#netDoc }
    this.#provider = connect(this.#options, place, {
      token: () => this.#token(),
      authenticated: readOnly => this.#authenticated(readOnly),
      denied: reason => this.#denied(reason),
      synced: () => this.#synced(),
      lost: () => this.#step({ type: 'lost' }),
      closed: reason => this.#closedByServer(reason),
      told: message => this.#hear(message),
    })
    this.#options.onChange()
  }

  async #token(): Promise<string> {
    const first = this.#ticket
    this.#ticket = null
    if (first) return first.token
    const ticket = await this.#fetchTicket().catch(error => {
      this.#ticketRefused(error)
      throw error
    })
    const mismatch = ticketMismatch(ticket, this.#options, { epoch: this.#epoch, suggestOnly: this.suggestOnly })
    if (!mismatch) return ticket.token
    this.#end(mismatch)
    throw new Error(`the ticket is for another visit: ${mismatch}`)
  }

  #ticketRefused(error: unknown) {
    const word = ticketRefusal(error)
    if (word === 'not-found') return this.#end('not-found')
    this.#tryLater(word)
  }

  #authenticated(readOnly: boolean) {
    if (this.ready && readOnly === this.editable) return this.#end('access')
    this.editable = !readOnly
    if (readOnly) this.#step({ type: 'read-only', reason: 'access' })
    // Others ignore a presence whose clock they have seen before: set it again. An empty one would say nothing.
    const { awareness } = this
    awareness?.setLocalState({ cursor: null, ...awareness.getLocalState() })
  }

  #denied(reason: string) {
    if (this.state.ended) return
    if (reason === 'epoch' || reason === 'schema' || reason === 'not-found') return this.#end(reason)
    this.#tryLater(reason)
  }

  #tryLater(why: string) {
    this.#step(why === 'session' ? { type: 'trouble', reason: 'session' } : { type: 'lost' })
    this.#reconnection.after(RETRY)
  }

  #synced() {
    this.ready = true
    clearTimeout(this.#stuckTimer)
    this.stuck = false
    this.#confirmation.restart()
    this.#step({ type: 'synced' })
    this.#confirmation.askNow()
  }

  #closedByServer(reason: string) {
    // A lost socket says so by `disconnect`; this is the server closing the one document.
    if (reason === 'invalid') return this.#end('invalid')
    if (reason === 'access' || reason === 'epoch' || reason === 'Server closed the connection')
      this.#reconnection.after(500)
  }

  #hear(message: ServerMessage) {
    switch (message.t) {
      case 'saved': {
        const count = this.#confirmation.hear(message, this.state.typed)
        return count === null ? undefined : this.#step({ type: 'confirmed', count, at: Date.now() })
      }
      case 'unsaved':
        return this.#step({ type: 'trouble', reason: 'store' })
      case 'writable':
        return this.#reconnection.after(0)
      case 'read-only':
        this.editable = false
        return this.#step({ type: 'read-only', reason: message.reason })
      case 'refused':
        return this.#end(message.reason)
      case 'epoch':
        return this.#end('epoch')
      case 'briefing':
        return this.#options.onBriefingChanged?.()
    }
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_NET) return
    this.#step({ type: 'typed' })
    this.#confirmation.typed()
  }

  /** Asks the server to answer once everything up to here is durable. Before the first exchange it could not mean that. */
  #sendMark() {
    if (!this.#provider?.isSynced || !this.editable) return
    this.#provider.sendStateless(JSON.stringify({ t: 'mark', n: this.state.typed }))
  }

  #end(reason: EndReason) {
    if (this.state.ended) return
    leaveBehind(reason, { ...this.#options, doc: this.editorDoc, dirty: isDirty(this.state), kept: this.#kept })
    this.editable = false
    this.#step({ type: 'ended', reason })
    this.#reconnection.stop()
  }

  #step(event: SaveEvent) {
    const before = isDirty(this.state)
    this.state = nextState(this.state, event)
    const dirty = isDirty(this.state)
    // Another tab of this person may have called clean what this one typed meanwhile.
    const says = dirty !== before || event.type === 'typed'
    if (says && !this.state.ended) void this.#kept?.setUnsent(dirty)
    this.#options.onChange()
  }
}
