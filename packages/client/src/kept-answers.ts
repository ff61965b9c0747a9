export type Kept = { etag: string; text: string; moved: boolean }

/** Answers with their ETags, the least recently used out first, within `limit` characters. */
export class KeptAnswers {
  readonly limit: number
  #characters = 0
  #answers = new Map<string, Kept>()

  constructor(limit: number) {
    this.limit = limit
  }

  find(url: string): Kept | undefined {
    const kept = this.#answers.get(url)
    if (kept) {
      this.#answers.delete(url)
      this.#answers.set(url, kept)
    }
    return kept
  }

  keep(url: string, kept: Kept): void {
    this.drop(url)
    if (sizeOf(url, kept) > this.limit) return
    this.#answers.set(url, kept)
    this.#characters += sizeOf(url, kept)
    for (const oldest of this.#answers.keys()) {
      if (this.#characters <= this.limit) return
      this.drop(oldest)
    }
  }

  drop(url: string): void {
    const kept = this.#answers.get(url)
    if (!kept) return
    this.#answers.delete(url)
    this.#characters -= sizeOf(url, kept)
  }
}

function sizeOf(url: string, { etag, text }: Kept): number {
  return url.length + etag.length + text.length
}
