import type { Exchange } from './test-contract.ts'

const TELLING = /(?:^id|slug|cursor|token)$/i
const MOST = 200

/** Words for requests to come: those given, and ids, slugs, cursors and tokens that answers have told since. */
export class KnownWords {
  readonly #given: readonly string[]
  readonly #told: string[] = []
  #next = 0

  constructor(given: readonly string[]) {
    this.#given = given
  }

  /** One of those told for an odd number, else one of those given. */
  at(n: number): string {
    const words = n % 2 === 1 && this.#told.length > 0 ? this.#told : this.#given
    return words[(n >> 1) % words.length] ?? ''
  }

  learnFrom({ status, headers, body }: Exchange): void {
    if (status !== 200 || headers['content-type'] !== 'application/json' || headers['content-encoding']) return
    for (const word of wordsOf(body)) if (!this.#told.includes(word)) this.#told[this.#next++ % MOST] = word
  }
}

function wordsOf(body: Buffer): string[] {
  const words: string[] = []
  if (body.length === 0) return words
  JSON.parse(body.toString('utf8'), (name, value) => {
    if (typeof value === 'string' && TELLING.test(name) && words.length < 20) words.push(value)
    return value
  })
  return words
}
