import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import { FROM_NET } from '../gate.ts'
import { textIn } from './text-in.ts'

/** One open tab of somebody, this one too; `writing` is the beginning of the block in which they write just now. */
export type Companion = {
  clientId: number
  id: string
  name: string
  color: string
  isHere: boolean
  hasCaret: boolean
  writing: string | null
}

/** What is shown of the others: who is here, where one was sought out, and whose paragraph must not be changed now. */
export type CompanyView = {
  people: Companion[]
  visit: { clientId: number; follows: boolean } | null
  warning: { clientId: number; name: string } | null
}

/** So long after the last letter somebody still counts as writing, in milliseconds. */
export const QUIET_AFTER = 6_000
const WARNED_FOR = 8_000
/** The server tells others who this person is, but not this tab: whoever shows it knows. */
const NOBODY = { id: '', name: '', color: '', hasCaret: false, writing: null }

/** Who else has the text open, and what they do. A colleague writes in the block that changed last while their caret stood in it. */
export class Company {
  readonly awareness: Awareness
  readonly #doc: Y.Doc
  readonly #changedAt = new WeakMap<Y.XmlElement, number>()
  readonly #listeners = new Set<() => void>()
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  #view: CompanyView = { people: [], visit: null, warning: null }

  constructor(awareness: Awareness, doc: Y.Doc) {
    this.awareness = awareness
    this.#doc = doc
  }

  get view(): CompanyView {
    return this.#view
  }

  start(): void {
    this.#doc.getXmlFragment(DOCUMENT_FRAGMENT).observeDeep(this.#changed)
    this.awareness.on('change', this.#look)
    this.#look()
  }

  stop(): void {
    this.#doc.getXmlFragment(DOCUMENT_FRAGMENT).unobserveDeep(this.#changed)
    this.awareness.off('change', this.#look)
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The colleagues who write just now, those of other tabs of this person too. */
  writers(): Companion[] {
    return this.#view.people.filter(({ isHere, writing }) => !isHere && writing !== null)
  }

  /** From now on the strip tells of this person; with `follows` their caret stays in sight. */
  visit(clientId: number, follows: boolean): void {
    this.#set({ visit: { clientId, follows } })
  }

  leave(): void {
    if (this.#view.visit) this.#set({ visit: null })
  }

  /** Asks before a writer's block changes its kind: false the first time, true when the person insists. */
  mayDisturb({ clientId, name }: Companion): boolean {
    if (this.#view.warning?.clientId === clientId) {
      this.#set({ warning: null })
      return true
    }
    this.#set({ warning: { clientId, name } })
    this.#after(WARNED_FOR, () => {
      if (this.#view.warning?.clientId === clientId) this.#set({ warning: null })
    })
    return false
  }

  readonly #changed = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction) => {
    if (origin !== FROM_NET) return
    for (const { target } of events) {
      const block = blockOf(target)
      if (block) this.#changedAt.set(block, Date.now())
    }
    this.#look()
    this.#after(QUIET_AFTER + 50, this.#look)
  }

  readonly #look = () => {
    const people = [...this.awareness.getStates()].flatMap(([clientId, state]) => this.#companion(clientId, state))
    const isHere = (id: number | undefined) => people.some(({ clientId }) => clientId === id)
    const { visit } = this.#view
    this.#set({ people, visit: visit && isHere(visit.clientId) ? visit : null })
  }

  #companion(clientId: number, { user, cursor }: Record<string, unknown>): Companion[] {
    const isHere = clientId === this.awareness.clientID
    if (isHere) return [{ ...NOBODY, clientId, isHere }]
    if (!isPerson(user)) return []
    const head = (cursor as { head?: unknown } | null)?.head
    const block = head ? this.#blockAt(head) : null
    const changedAt = (block && this.#changedAt.get(block)) ?? 0
    const writes = block !== null && Date.now() - changedAt < QUIET_AFTER
    const { id, name, color } = user
    return [{ clientId, id, name, color, isHere, hasCaret: Boolean(head), writing: writes ? textIn(block) : null }]
  }

  #blockAt(head: unknown): Y.XmlElement | null {
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(head), this.#doc)
    return place && blockOf(place.type)
  }

  #after(milliseconds: number, work: () => void) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      work()
    }, milliseconds)
    this.#timers.add(timer)
  }

  #set(change: Partial<CompanyView>) {
    const next = { ...this.#view, ...change }
    if (JSON.stringify(next) === JSON.stringify(this.#view)) return
    this.#view = next
    for (const listener of this.#listeners) listener()
  }
}

function blockOf(type: Y.AbstractType<unknown>): Y.XmlElement | null {
  const block = type instanceof Y.XmlText ? type.parent : type
  return block instanceof Y.XmlElement ? block : null
}

function isPerson(user: unknown): user is { id: string; name: string; color: string } {
  return typeof (user as { id?: unknown } | null)?.id === 'string'
}
