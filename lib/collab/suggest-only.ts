import type { Place } from '#lib/briefings/document-log.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { overstepped } from '#lib/document/overstepped.ts'
import { suggestionAuthors } from '#lib/suggestions/suggestion-authors.ts'
import { suggestionIds } from '#lib/suggestions/suggestion-ids.ts'

/** Where a writer's change of the document goes too far, as a JSON pointer; null when it may stand. */
export type Rule = (before: DocumentJson, after: DocumentJson) => string | null

/** Who suggested what in one live document, and with that the rule for those who may only suggest. */
export class SuggestOnly {
  readonly #place: Place
  #authors = new Map<string, string>()

  constructor(place: Place) {
    this.#place = place
  }

  /** Reads the authors that the database knows, also those whose words came through other processes. */
  async refresh(): Promise<void> {
    const known = await suggestionAuthors(this.#place.briefingId)
    this.#authors = new Map([...this.#authors, ...known])
  }

  /** Takes note of suggestions that came in a change: whoever brings one first is its author. */
  note(update: Uint8Array, personId: string | null): void {
    if (!personId) return
    for (const id of suggestionIds(update)) if (!this.#authors.has(id)) this.#authors.set(id, personId)
  }

  /** The rule for one person's update: what stands and what others suggest stay as they are. */
  ruleFor(personId: string, update: Uint8Array): Rule {
    return (before, after) => {
      const text = JSON.stringify(before)
      const brought = new Set(suggestionIds(update).filter(id => !this.#authors.has(id) && !text.includes(`"${id}"`)))
      const path = overstepped(before, after, id => this.#authors.get(id) === personId || brought.has(id))
      if (path === null) for (const id of brought) this.#authors.set(id, personId)
      return path
    }
  }
}
