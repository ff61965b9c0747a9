import type { Node } from '@tiptap/pm/model'
import { desk } from '#lib/desk-client/desk-client.ts'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import type { Suggestion } from '#lib/desk-client/suggestion-calls.ts'
import { type OpenSuggestion, openSuggestions } from '#lib/document/suggestions.ts'
import type { Left } from './as-suggestion.ts'
import { colourAuthors } from './author-colours.ts'
import { newSuggestionId } from './new-suggestion-id.ts'
import type { Author } from './suggest-words.ts'

type Options = { briefingId: string; personId: string; forced: boolean; whenSaved: () => Promise<void> }

const SETTLE_MS = 150
const ASK_AGAIN_MS = 1_000

/** What the suggestions of one open text are: read from the text and, for who made them, from the desk. */
export class SuggestionStore {
  /** True for a person whose changes are suggestions whatever they choose. */
  readonly forced: boolean
  readonly briefingId: string
  readonly personId: string
  on: boolean
  open: OpenSuggestion[] = []
  /** The one whose card is shown. */
  active: string | null = null
  /** Why the last thing that a person did was no suggestion, or not all of it. */
  left: Left | null = null
  /** How many were decided last, and how. */
  decided: { verdict: 'accept' | 'reject'; count: number } | null = null
  problem: DeskProblem | null = null
  readonly author: Author
  readonly #whenSaved: () => Promise<void>
  #known = new Map<string, Suggestion>()
  #mine = new Set<string>()
  #asked = new Set<string>()
  #listeners = new Set<() => void>()
  #version = 0
  #timers = new Set<ReturnType<typeof setTimeout>>()
  #reading: ReturnType<typeof setTimeout> | null = null

  constructor({ briefingId, personId, forced, whenSaved }: Options) {
    this.#whenSaved = whenSaved
    this.forced = forced
    this.on = forced
    this.briefingId = briefingId
    this.personId = personId
    this.author = {
      isOwn: id => this.isOwn(id),
      newId: () => {
        const id = newSuggestionId()
        this.#mine.add(id)
        return id
      },
    }
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Grows with every change. */
  readonly version = () => this.#version

  isOwn(id: string): boolean {
    return this.#mine.has(id) || this.#known.get(id)?.by.id === this.personId
  }

  /** Who made it and when; null while the desk has not said so. */
  known(id: string): Suggestion | null {
    return this.#known.get(id) ?? null
  }

  mayDecide(id: string, verdict: 'accept' | 'reject'): boolean {
    return !this.forced || (verdict === 'reject' && this.isOwn(id))
  }

  toggle(): void {
    if (this.forced) return
    this.on = !this.on
    this.left = null
    this.#changed()
  }

  tell(left: Left | null): void {
    if (left === this.left) return
    this.left = left
    this.#changed()
  }

  show(id: string | null): void {
    if (id === this.active) return
    this.active = id
    this.#changed()
  }

  sayDecided(verdict: 'accept' | 'reject', count: number): void {
    this.decided = { verdict, count }
    this.#changed()
  }

  /** Records a decision at the desk once the words are saved. */
  async record(verdict: 'accept' | 'reject', ids: string[]): Promise<void> {
    try {
      await this.#whenSaved()
      await desk.suggestions.decide(this.briefingId, ids, verdict === 'accept' ? 'accepted' : 'declined')
      this.problem = null
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      this.problem = error
    }
    this.#changed()
  }

  /** The text changed: looks again in a moment, once for many changes. */
  look(doc: () => Node): void {
    if (this.#reading) return
    this.#reading = this.#later(SETTLE_MS, () => {
      this.#reading = null
      this.read(doc())
    })
  }

  read(doc: Node): void {
    const before = this.open.length
    this.open = openSuggestions(doc)
    // Most texts have none, and then no key may cost the parts that show them a drawing.
    if (before === 0 && this.open.length === 0) return
    if (this.active && !this.open.some(({ id }) => id === this.active)) this.active = null
    const unknown = this.open.map(({ id }) => id).filter(id => !this.#known.has(id) && !this.#asked.has(id))
    for (const id of unknown) this.#asked.add(id)
    if (unknown.length > 0) void this.#ask()
    this.#changed()
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#reading = null
    colourAuthors([], () => null)
  }

  /** What was just written reaches the desk a moment later: asked once more for what it does not know yet. */
  async #ask(again = true) {
    try {
      for (const one of await desk.suggestions.list(this.briefingId)) this.#known.set(one.id, one)
      if (again && this.open.some(({ id }) => !this.#known.has(id)))
        this.#later(ASK_AGAIN_MS, () => void this.#ask(false))
    } catch (error) {
      if (!(error instanceof DeskProblem)) throw error
      this.problem = error
    }
    this.#changed()
  }

  #later(milliseconds: number, work: () => void) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      work()
    }, milliseconds)
    this.#timers.add(timer)
    return timer
  }

  #changed() {
    this.#version += 1
    colourAuthors(this.open, id => this.known(id)?.color ?? null)
    for (const listener of this.#listeners) listener()
  }
}
