import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/**
 * A document's copy in IndexedDB, which may be lost at any time: deleted by another tab, taken by the browser, refused
 * for want of room. Nothing of that reaches the document: after a listener that throws, Yjs tells its other listeners
 * nothing any more, and what is typed would go nowhere. `onLost` is called once.
 */
export class DeviceStore extends IndexeddbPersistence {
  isLost = false
  onLost: () => void = () => undefined

  constructor(name: string, doc: Y.Doc) {
    super(name, doc)
    const write = this._storeUpdate
    doc.off('update', write)
    this._storeUpdate = (update: Uint8Array, origin: unknown) => {
      try {
        if (!this.isLost) write(update, origin)
      } catch {
        this.lose()
      }
    }
    doc.on('update', this._storeUpdate)
    this.opened.then(
      database => {
        for (const event of ['versionchange', 'close', 'abort', 'error'])
          database.addEventListener(event, () => this.lose())
      },
      () => this.lose(),
    )
  }

  get opened(): Promise<IDBDatabase> {
    return this._db as Promise<IDBDatabase>
  }

  /** From now on nothing is kept, whatever the reason: all that helps is to say so. */
  lose(): void {
    if (this.isLost || this._destroyed) return
    this.isLost = true
    void this.destroy().catch(() => undefined)
    this.onLost()
  }
}
