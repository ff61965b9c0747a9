import { setTimeout as sleep } from 'node:timers/promises'
import { HocuspocusProvider } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type Desk, type Json, Refused } from './desk.ts'

/** Where the shared text lies: title, deck and key points stand before the first paragraph. */
export const FRAGMENT = 'document'
const FIRST_PARAGRAPH = 3
const LOOK_AGAIN_MS = 40
const CLOSES_SOON_MS = 10
const MARK_AFTER_MS = 20

type Ticket = { token: string; document: string; epoch: number; readOnly: boolean; schemaVersion: number }
type Visit = { ticket: Ticket; fresh: boolean; doc: Y.Doc; provider: HocuspocusProvider }
type Word = { text: string; clientId: number; clock: number }
type Options = { url: string; desk: Desk; briefing: string }

/**
 * One person's open editor without a screen: it types numbered words, remembers which of them the server called saved,
 * comes back after a lost connection, and rebuilds when the document was cut, as the desk's editor does.
 */
export class Writer {
  readonly name: string
  /** Words that the server said are durable. */
  readonly saved = new Set<string>()
  /** Where the server found this writer's changes broken, as paths into the document. */
  readonly refused: string[] = []
  /** Words not yet called saved. Those of a document that was cut are given up, as the editor sets them aside. */
  #open: Word[] = []
  #typed = 0
  /** Changes of the present document by this person, words or not, and how many of them the server called durable. */
  #changes = 0
  #durable = 0
  #marking: ReturnType<typeof setTimeout> | null = null
  readonly #options: Options
  #visit: Visit | null = null
  #looking: Promise<void> | null = null
  #closed = false

  constructor(name: string, options: Options) {
    this.name = name
    this.#options = options
  }

  /** How many words this writer has typed. */
  get typed(): number {
    return this.#typed
  }

  /** True when everything changed in the present document is saved, and the server's text has arrived. */
  get settled(): boolean {
    const isSaved = this.#open.length === 0 && this.#durable === this.#changes
    return isSaved && (this.#visit?.provider.isSynced ?? false)
  }

  get epoch(): number {
    return this.#visit?.ticket.epoch ?? 0
  }

  /** The shared document as this person sees it; null until it is open. */
  get doc(): Y.Doc | null {
    return this.#visit?.doc ?? null
  }

  /** How this person’s editor stands, for a test that fails. */
  report() {
    const { name, settled, epoch, refused } = this
    const { provider, ticket } = this.#visit ?? {}
    const { status, shouldConnect } = provider?.configuration.websocketProvider ?? {}
    const { isSynced, isAuthenticated, document } = provider ?? {}
    const open = this.#open.map(({ text }) => text)
    const line = { status, shouldConnect, isAuthenticated, isSynced, looking: this.#looking !== null }
    const waits = document && document.store.pendingStructs !== null
    const notDurable = this.#changes - this.#durable
    return { name, settled, epoch, readOnly: ticket?.readOnly, open, notDurable, refused, line, waits }
  }

  /** Pulls the plug; `look` puts it in again. */
  cut(): void {
    this.#visit?.provider.configuration.websocketProvider.disconnect()
  }

  /** The shared text as this person sees it. */
  text(): string {
    return this.#visit?.doc.getXmlFragment(FRAGMENT).toString() ?? ''
  }

  /** Opens the document, or finds out where it is now; goes on trying while the server is away. */
  look(): Promise<void> {
    this.#looking ??= this.#find().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** Types one more word at the end of the first paragraph, also while offline; false when this person may only read. */
  type(): boolean {
    const { doc, ticket, provider } = this.#visit ?? {}
    if (!doc || !provider || ticket?.readOnly || doc.getXmlFragment(FRAGMENT).length <= FIRST_PARAGRAPH) return false
    const paragraph = doc.getXmlFragment(FRAGMENT).get(FIRST_PARAGRAPH) as Y.XmlElement
    const text = `[${this.name}${this.#typed}]`
    this.#typed += 1
    const last = paragraph.length ? paragraph.get(paragraph.length - 1) : null
    if (last instanceof Y.XmlText) last.insert(last.length, text)
    else paragraph.insert(paragraph.length, [new Y.XmlText(text)])
    this.#open.push({ text, clientId: doc.clientID, clock: Y.getState(doc.store, doc.clientID) })
    return true
  }

  close(): void {
    this.#closed = true
    this.#leave()
  }

  async #find() {
    while (!this.#closed) {
      const ticket = await this.#ticket()
      if (ticket && !this.#closed) return this.#go(ticket)
      await sleep(LOOK_AGAIN_MS)
    }
  }

  /** Null while the server is away. */
  async #ticket(): Promise<Ticket | null> {
    const { desk, briefing } = this.#options
    try {
      return await desk.must('POST', `/briefings/${briefing}/collaboration`)
    } catch (error) {
      if (error instanceof Refused) throw error
      return null
    }
  }

  #go(ticket: Ticket) {
    const visit = this.#visit
    if (visit && visit.ticket.epoch === ticket.epoch && visit.ticket.readOnly === ticket.readOnly) {
      Object.assign(visit, { ticket, fresh: true })
      return this.#connectAgain(visit)
    }
    this.#leave()
    const doc = new Y.Doc()
    this.#visit = { ticket, fresh: true, doc, provider: this.#connect(ticket, doc) }
  }

  /** The provider takes a socket that is still closing for an open one, and would stay as it is. */
  async #connectAgain(visit: Visit) {
    const socket = visit.provider.configuration.websocketProvider
    socket.disconnect()
    const mine = () => this.#visit === visit
    while (mine() && socket.status !== 'disconnected') await sleep(CLOSES_SOON_MS)
    if (mine()) void socket.connect()
  }

  #connect(ticket: Ticket, doc: Y.Doc): HocuspocusProvider {
    const { url } = this.#options
    const mine = () => this.#visit?.doc === doc
    const again = () => mine() && setTimeout(() => mine() && void this.look(), LOOK_AGAIN_MS)
    const provider: HocuspocusProvider = new HocuspocusProvider({
      url: `${url.replace('http', 'ws')}/collab?schema=${ticket.schemaVersion}`,
      name: ticket.document,
      document: doc,
      token: () => this.#token(),
      ...{ delay: 100, minDelay: 50, maxDelay: 200 },
      WebSocketPolyfill: class extends WebSocket {
        constructor(address: string) {
          super(address, { origin: url })
          // The provider closes sockets that never opened and listens to none of them.
          this.on('error', () => undefined)
        }
      },
      // A line that comes back is in step only once the server has answered anew.
      onOpen: () => {
        provider.synced = false
      },
      // What was changed may be durable although the cut line lost the answer.
      onSynced: () => this.#mark(provider),
      onAuthenticationFailed: again,
      onClose: ({ event }) => event.reason && again(),
      onStateless: ({ payload }) => mine() && this.#hear(JSON.parse(payload), again),
    } as ConstructorParameters<typeof HocuspocusProvider>[0])
    doc.on('update', (_update, origin) => {
      if (origin === provider) return
      this.#changes += 1
      this.#marking ??= setTimeout(() => mine() && this.#mark(provider), MARK_AFTER_MS)
    })
    return provider
  }

  /** Asks the server to answer once all changes until now are durable; a line that is not in step asks when it is. */
  #mark(provider: HocuspocusProvider) {
    if (this.#marking) clearTimeout(this.#marking)
    this.#marking = null
    if (provider.isSynced) provider.sendStateless(JSON.stringify({ t: 'mark', n: this.#changes }))
  }

  /** A ticket lives for two minutes and one epoch: each connection after the first asks for its own. */
  async #token(): Promise<string> {
    const visit = this.#visit
    if (!visit) throw new Error('closed')
    if (visit.fresh) {
      visit.fresh = false
      return visit.ticket.token
    }
    const ticket = await this.#ticket()
    if (!ticket || ticket.epoch !== visit.ticket.epoch) throw new Error('the document was cut')
    return ticket.token
  }

  #hear(message: Json, again: () => void) {
    if (message.t === 'refused') this.refused.push(message.path ?? message.reason)
    if (message.t === 'epoch' || message.t === 'refused') return again()
    if (message.t !== 'saved') return
    this.#durable = message.mark ?? this.#durable
    const vector = Y.decodeStateVector(Buffer.from(message.sv, 'base64'))
    const covered = this.#open.filter(({ clientId, clock }) => (vector.get(clientId) ?? 0) >= clock)
    for (const { text } of covered) this.saved.add(text)
    this.#open = this.#open.filter(word => !covered.includes(word))
  }

  #leave() {
    const visit = this.#visit
    this.#visit = null
    if (this.#marking) clearTimeout(this.#marking)
    this.#marking = null
    this.#open = []
    this.#changes = 0
    this.#durable = 0
    visit?.provider.destroy()
    visit?.doc.destroy()
  }
}
