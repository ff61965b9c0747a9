import * as Y from 'yjs'

/** Origin of what the gate lets into the editor's document: not typed here. */
export const FROM_NET = 'net'
const FROM_EDITOR = 'editor'
const OVERDUE = 3_000

/**
 * Joins the document of the network with the document of the editor. What is typed goes out at once; what comes in waits
 * while a syllable is being composed, because a change of structure then leaves stray letters behind.
 */
export class CompositionGate {
  readonly #net: Y.Doc
  readonly #editor: Y.Doc
  #waiting: Uint8Array[] = []
  #since = 0
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
    if (this.#waiting.length === 0) return
    if (this.#composing() && Date.now() - this.#since < OVERDUE) return
    const update = Y.mergeUpdates(this.#waiting)
    this.#waiting = []
    Y.applyUpdate(this.#editor, update, FROM_NET)
  }

  destroy(): void {
    this.#net.off('update', this.#incoming)
    this.#editor.off('update', this.#outgoing)
  }

  readonly #incoming = (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_EDITOR) return
    if (this.#waiting.length === 0) this.#since = Date.now()
    this.#waiting.push(update)
    if (!this.#composing()) this.settle()
  }

  readonly #outgoing = (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_NET) Y.applyUpdate(this.#net, update, FROM_EDITOR)
  }
}
