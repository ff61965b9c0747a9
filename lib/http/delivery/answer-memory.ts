import { env } from '#lib/kernel/env.ts'
import { shared } from '#lib/kernel/shared.ts'
import { type Finished, sizeOf } from './finished.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024
/** A larger answer, such as a page of a whole sync, is asked for once and would push out many that are asked for again. */
const LARGEST_BYTES = 1_000_000
const MOST_NAMES = 10_000
const LONGEST_NAME = 512

/**
 * Finished answers of one generation of public content, least recently used out first. A newer generation empties it, so
 * what it gives is never older than the generation that the caller asks with.
 */
export class AnswerMemory {
  readonly limit: number
  #generation = -1
  #bytes = 0
  #answers = new Map<string, Finished>()
  #making = new Map<string, Promise<Finished>>()
  /** Keys of answers that were made and not kept. */
  #asked = new Set<string>()
  /** Request targets as they came, each with the key of its answer: saves parsing. */
  #names = new Map<string, string>()

  /** `limit` in bytes. */
  constructor(limit: number) {
    this.limit = limit
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The answer to a request target that was answered before in this generation. */
  find(generation: number, target: string): Finished | null {
    if (generation !== this.#generation) return null
    const key = this.#names.get(target)
    return key === undefined ? null : this.#use(key)
  }

  /** The answer under `key`, made when it is not there; those who ask meanwhile wait for the same one. Also found by `target` from then on. */
  async obtain(generation: number, key: string, target: string, make: () => Promise<Finished>): Promise<Finished> {
    if (generation > this.#generation) this.#turnTo(generation)
    if (generation < this.#generation) return make()
    const finished = this.#use(key) ?? (await (this.#making.get(key) ?? this.#make(generation, key, make)))
    if (generation === this.#generation && this.#answers.has(key)) this.#name(target, key)
    return finished
  }

  async #make(generation: number, key: string, make: () => Promise<Finished>): Promise<Finished> {
    const making = make()
    this.#making.set(key, making)
    try {
      const finished = await making
      if (generation === this.#generation) this.#keep(key, finished)
      return finished
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
  }

  #turnTo(generation: number) {
    this.#generation = generation
    this.#bytes = 0
    this.#answers = new Map()
    this.#making = new Map()
    this.#names = new Map()
    this.#asked = new Set()
  }

  #use(key: string): Finished | null {
    const kept = this.#answers.get(key)
    if (!kept) return null
    this.#answers.delete(key)
    this.#answers.set(key, kept)
    return kept
  }

  #keep(key: string, finished: Finished) {
    const size = sizeOf(finished)
    if (size > LARGEST_BYTES) return
    if (this.#bytes > this.limit / 2 && !this.#askedBefore(key)) return
    this.#answers.set(key, finished)
    this.#bytes += size
    for (const [oldest, answer] of this.#answers) {
      if (this.#bytes <= this.limit) return
      this.#answers.delete(oldest)
      this.#bytes -= sizeOf(answer)
    }
  }

  /** Where half is taken, an address must be asked for twice: one that walks the whole archive does not push out what others ask for. */
  #askedBefore(key: string): boolean {
    if (this.#asked.has(key)) return true
    if (this.#asked.size >= MOST_NAMES) this.#asked.clear()
    this.#asked.add(key)
    return false
  }

  #name(target: string, key: string) {
    if (target.length > LONGEST_NAME) return
    if (this.#names.size >= MOST_NAMES) this.#names.clear()
    this.#names.set(target, key)
  }
}

/** The answers that this process holds. */
export function answerMemory(): AnswerMemory {
  return shared('answers', () => new AnswerMemory(env().cacheMegabytes * BYTES_PER_MEGABYTE))
}
