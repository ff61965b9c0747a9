import * as Y from 'yjs'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc } from '#lib/document/ydoc.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { mend } from './mend.ts'

type Attempt = { update: Uint8Array; admit: () => void; refuse: (refusal: Refusal) => void }

const NOTHING = 2
const SLOW = 5

/** An update that would break the document; `path` is a JSON pointer to the fault. */
export class Refusal extends Error {
  readonly path: string

  constructor(path: string) {
    super(`The update breaks the document at “${path}”.`)
    this.name = 'Refusal'
    this.path = path
  }
}

/**
 * Lets an update into the live document only when the document is still valid with it. Each is tried in a shadow first:
 * once a bad one stood in the live document, every client would have it and send it again.
 */
export class Admission {
  readonly #live: Y.Doc
  #shadow: Y.Doc
  #waiting: Attempt[] = []
  #cost = 0

  constructor(live: Y.Doc) {
    this.#live = live
    this.#shadow = copyOf(live)
  }

  /** Resolves when `update` may be applied to the live document, at once. Rejects with a Refusal. */
  admit(update: Uint8Array): Promise<void> {
    if (update.byteLength <= NOTHING) return Promise.resolve()
    return new Promise((admit, refuse) => {
      this.#waiting.push({ update, admit, refuse })
      if (this.#waiting.length > 1) return
      // Long documents cost more to check, so there more typing is checked together.
      if (this.#cost < SLOW) setImmediate(() => this.#judge())
      else setTimeout(() => this.#judge(), Math.min(this.#cost * 4, 100))
    })
  }

  /** Takes over an update that another process has admitted. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#shadow, update)
  }

  #judge() {
    const started = performance.now()
    const attempts = this.#waiting
    this.#waiting = []
    const refusal = tryOn(
      this.#shadow,
      attempts.map(({ update }) => update),
    )
    this.#cost = performance.now() - started
    if (refusal) return this.#judgeEach(attempts)
    for (const { admit } of attempts) admit()
  }

  #judgeEach(attempts: Attempt[]) {
    this.#renew([])
    // What was broken before, by a merge in another process, is not this writer's fault: it must stay repairable.
    const wasBroken = faultIn(this.#shadow) !== null
    const admitted: Uint8Array[] = []
    for (const { update, admit, refuse } of attempts) {
      const refusal = tryOn(this.#shadow, [update])
      const repair = refusal && !wasBroken ? this.#repair() : null
      if (refusal && !wasBroken && !repair) {
        this.#renew(admitted)
        refuse(refusal)
      } else {
        admitted.push(update, ...(repair ? [repair] : []))
        admit()
      }
    }
  }

  /** Two changes, each of them valid, may not be so together: what can be put right is, right after them. */
  #repair(): Uint8Array | null {
    const repair = mend(this.#shadow)
    if (!repair || faultIn(this.#shadow)) return null
    setImmediate(() => Y.applyUpdate(this.#live, repair))
    return repair
  }

  /** The live document holds all that was admitted in earlier rounds; `admitted` is what it will get from this one. */
  #renew(admitted: Uint8Array[]) {
    this.#shadow.destroy()
    this.#shadow = copyOf(this.#live)
    for (const update of admitted) Y.applyUpdate(this.#shadow, update)
  }
}

function tryOn(doc: Y.Doc, updates: Uint8Array[]): Refusal | null {
  return applied(doc, updates) ?? faultIn(doc)
}

function applied(doc: Y.Doc, updates: Uint8Array[]): Refusal | null {
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return null
  } catch {
    // Yjs throws whatever it stumbles over in bytes that are no update.
    return new Refusal('')
  }
}

function faultIn(doc: Y.Doc): Refusal | null {
  if ([...doc.share.keys()].some(name => name !== DOCUMENT_FRAGMENT)) return new Refusal('')
  try {
    parseDocument(documentFromYDoc(doc))
    return null
  } catch (error) {
    if (!isAppError(error)) throw error
    return new Refusal(error.detail.errors?.[0]?.pointer ?? '')
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
