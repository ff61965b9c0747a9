import * as Y from 'yjs'
import { isWhole } from '#lib/document/is-whole.ts'

/** Origin of what the gate lets into the editor's document: not typed here. */
export const FROM_NET = 'net'
const FROM_EDITOR = 'editor'
const OVERDUE = 3_000

/**
 * Joins the document of the network with the document of the editor. What is typed goes out at once; what comes in waits
 * while a syllable is being composed, because a change of structure then leaves stray letters behind. It also waits while
 * it does not go with what was changed here, until the server has mended that: the editor would delete what it cannot show.
 */
export class CompositionGate {
  readonly #net: Y.Doc
  readonly #editor: Y.Doc
  #waiting: Uint8Array[] = []
  #since = 0
  #overdue: ReturnType<typeof setTimeout> | null = null
  readonly #held = new Set<() => void>()
  #composing: () => boolean = () => false

  constructor(net: Y.Doc, editor: Y.Doc) {
    this.#net = net
    this.#editor = editor
    net.on('update', this.#incoming)
    editor.on('update', this.#outgoing)
  }

  /** From now on `composing` says whether a syllable is unfinished. */
  watch(composing: () => boolean): void {
    this.#composing = composing
  }

  /** A composition ended, or the editor lost the focus: lets in what waited, unless the next syllable has begun. After three seconds it waits no longer. */
  settle(): void {
    if (this.#waiting.length === 0 && this.#held.size === 0) return
    if (this.#mustWait() && Date.now() - this.#since < OVERDUE) return
    const updates = this.#waiting
    this.#waiting = []
    if (updates.length > 0) Y.applyUpdate(this.#editor, Y.mergeUpdates(updates), FROM_NET)
    const held = [...this.#held]
    this.#held.clear()
    for (const work of held) work()
  }

  /** Does `work` now, or once the syllable is finished; asked for again meanwhile, it is still done once. */
  whenCalm(work: () => void): void {
    if (!this.#composing()) {
      work()
      return
    }
    if (this.#waiting.length === 0 && this.#held.size === 0) this.#since = Date.now()
    this.#held.add(work)
  }

  destroy(): void {
    if (this.#overdue) clearTimeout(this.#overdue)
    this.#net.off('update', this.#incoming)
    this.#editor.off('update', this.#outgoing)
  }

  #mustWait(): boolean {
    if (this.#composing()) return true
    if (this.#waiting.length === 0 || isWhole(this.#net)) return false
    this.#overdue ??= setTimeout(() => {
      this.#overdue = null
      this.settle()
    }, OVERDUE)
    return true
  }

  readonly #incoming = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_EDITOR) return
    if (this.#waiting.length === 0 && this.#held.size === 0) this.#since = Date.now()
    this.#waiting.push(update)
    if (!this.#composing()) this.settle()
  }

  readonly #outgoing = (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_NET) Y.applyUpdate(this.#net, update, FROM_EDITOR)
  }
}
