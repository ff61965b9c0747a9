import * as Y from 'yjs'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { hasUnevenTable } from '#lib/document/shared-table.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { DOCUMENT_FRAGMENT, documentFromYDoc } from '#lib/document/ydoc.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { hangsOnMissing } from './hangs-on-missing.ts'
import { mend } from './mend.ts'
import type { Rule } from './suggest-only.ts'
import { isTooDeep } from './too-deep.ts'

type Attempt = Change & { rule: Rule | null; admit: () => void; refuse: (refusal: Refusal) => void }

/** An update, and the origin that it has in the live document: it tells who made it. */
type Change = { update: Uint8Array; origin: unknown }

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
 * once a bad one stood in the live document, every client would have it and send it again. What hangs on something that is
 * not there is not kept for later: it could become anything then, and be held against whoever sends what was missing.
 */
export class Admission {
  readonly #live: Y.Doc
  #shadow: Y.Doc
  #waiting: Attempt[] = []
  #cost = 0
  /** True when the shadow was found valid, and nothing came from another process since. */
  #isSound = false

  constructor(live: Y.Doc) {
    this.#live = live
    keepNothingWaiting(live)
    this.#shadow = copyOf(live)
  }

  /** Whether `update` hangs on what is not there. Nothing of it should be applied then: its deletions would be done and its insertions lost. */
  lacksGroundFor(update: Uint8Array): boolean {
    try {
      return hangsOnMissing(update, this.#shadow)
    } catch {
      // Bytes that are no update are refused, not asked for again.
      return false
    }
  }

  /**
   * Resolves when `update` may be applied to the live document, at once; what had to be mended stands there already, under
   * `origin`. Rejects with a Refusal, also where `rule` says that it goes too far.
   */
  admit(update: Uint8Array, rule: Rule | null = null, origin: unknown = null): Promise<void> {
    if (update.byteLength <= NOTHING) return Promise.resolve()
    if (this.#isHopeless(update)) return Promise.reject(new Refusal(''))
    return new Promise((admit, refuse) => {
      this.#waiting.push({ update, origin, rule, admit, refuse })
      if (this.#waiting.length > 1) return
      // Long documents cost more to check, so there more typing is checked together.
      if (this.#cost < SLOW) setImmediate(() => this.#judge())
      else setTimeout(() => this.#judge(), Math.min(this.#cost * 4, 100))
    })
  }

  /** Takes over an update that another process has admitted. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#shadow, update)
    this.#isSound = false
  }

  #isHopeless(update: Uint8Array): boolean {
    try {
      return isTooDeep(update)
    } catch {
      // Yjs throws whatever it stumbles over in bytes that are no update.
      return true
    }
  }

  #judge() {
    const started = performance.now()
    const attempts = this.#waiting
    this.#waiting = []
    const isRuled = attempts.some(({ rule }) => rule !== null)
    const refusal = isRuled ? null : tryAll(this.#shadow, attempts)
    const [alone] = this.#isSound && attempts.length === 1 ? attempts : []
    if (!isRuled && !refusal) for (const { admit } of attempts) admit()
    else if (alone && refusal) this.#settle(alone, refusal)
    else this.#judgeEach(attempts, refusal !== null)
    this.#isSound = !isRuled && (!refusal || alone !== undefined)
    // What a refusal costs is no reason to let the next writer wait.
    if (!refusal) this.#cost = performance.now() - started
  }

  /** One update that broke what was valid without it, and stands in the shadow: nothing has to be tried again. */
  #settle({ update, origin, admit, refuse }: Attempt, refusal: Refusal) {
    if (this.#repair([], { update, origin })) return admit()
    this.#renew([])
    refuse(refusal)
  }

  #judgeEach(attempts: Attempt[], isTainted: boolean) {
    if (isTainted) this.#renew([])
    // What was broken before, by a merge in another process, is not this writer's fault: it must stay repairable.
    let before = treeIn(this.#shadow)
    const wasBroken = before instanceof Refusal
    const admitted: Change[] = []
    for (const { update, origin, rule, admit, refuse } of attempts) {
      const refusal = rule ? this.#tryRuled(update, before, rule) : tryOn(this.#shadow, [update])
      const isForgiven = wasBroken && !rule
      const repair = refusal && !isForgiven && !rule ? this.#repair(admitted, { update, origin }) : null
      if (refusal && !isForgiven && !repair) {
        this.#renew(admitted)
        refuse(refusal)
      } else {
        admitted.push({ update, origin }, ...(repair ? [{ update: repair, origin }] : []))
        before = treeIn(this.#shadow)
        admit()
      }
    }
  }

  #tryRuled(update: Uint8Array, before: DocumentJson | Refusal, rule: Rule): Refusal | null {
    if (before instanceof Refusal) return before
    const failed = applied(this.#shadow, [update])
    if (failed) return failed
    const after = treeIn(this.#shadow)
    if (after instanceof Refusal) return after
    const path = rule(before, after)
    return path === null ? null : new Refusal(path)
  }

  /**
   * Two changes, each of them valid, may not be so together: what can be put right is. It reaches the live document in
   * one go with the change that needs it: an editor that saw that alone would delete what it cannot show.
   */
  #repair(admitted: Change[], { update, origin }: Change): Uint8Array | null {
    const repair = mend(this.#shadow)
    if (!repair || faultIn(this.#shadow)) return null
    for (const before of admitted) Y.applyUpdate(this.#live, before.update, before.origin)
    Y.applyUpdate(this.#live, Y.mergeUpdates([update, repair]), origin)
    return repair
  }

  /** The live document holds all that was admitted in earlier rounds; `admitted` is what it will get from this one. */
  #renew(admitted: Change[]) {
    this.#shadow.destroy()
    this.#shadow = copyOf(this.#live)
    for (const { update } of admitted) Y.applyUpdate(this.#shadow, update)
  }
}

function tryAll(doc: Y.Doc, attempts: Attempt[]): Refusal | null {
  return tryOn(
    doc,
    attempts.map(({ update }) => update),
  )
}

function tryOn(doc: Y.Doc, updates: Uint8Array[]): Refusal | null {
  return applied(doc, updates) ?? faultIn(doc)
}

function applied(doc: Y.Doc, updates: Uint8Array[]): Refusal | null {
  try {
    // Each by itself, as in the live document: one may bring what another lacked.
    for (const update of updates) Y.applyUpdate(doc, update)
    return null
  } catch {
    // Yjs throws whatever it stumbles over in bytes that are no update.
    return new Refusal('')
  }
}

function faultIn(doc: Y.Doc): Refusal | null {
  const tree = treeIn(doc)
  if (tree instanceof Refusal) return tree
  return hasUnevenTable(doc.getXmlFragment(DOCUMENT_FRAGMENT)) ? new Refusal('') : null
}

function treeIn(doc: Y.Doc): DocumentJson | Refusal {
  if ([...doc.share.keys()].some(name => name !== DOCUMENT_FRAGMENT)) return new Refusal('')
  try {
    return parseDocument(documentFromYDoc(doc))
  } catch (error) {
    if (!isAppError(error)) throw error
    return new Refusal(error.detail.errors?.[0]?.pointer ?? '')
  }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  keepNothingWaiting(copy)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function keepNothingWaiting(doc: Y.Doc): void {
  const forget = () => Object.assign(doc.store, { pendingStructs: null, pendingDs: null })
  forget()
  doc.on('afterTransaction', forget)
}
