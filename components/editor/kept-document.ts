import * as Y from 'yjs'
import { SCHEMA_VERSION } from '#lib/document/schema.ts'
import { DeviceStore } from './device-store.ts'
import { keepNotSent } from './not-sent.ts'
import { blocksOf } from './text-blocks.ts'
import { unsentMarks } from './unsent-marks.ts'

const PATIENCE = 2_000

export type KeptPlace = { briefingId: string; epoch: number; personId: string }

/** The copy of a live document on this device, so that writing goes on without a connection and survives a reload. */
export class KeptDocument {
  readonly #store: DeviceStore
  /** Each tab leaves a mark of its own: what one has sent, another may not have. */
  readonly #mark = `unsent ${crypto.randomUUID()}`
  /** The marks of earlier visits. Their words are in this document, so they are sent when it is. */
  readonly #found: string[]

  private constructor(store: DeviceStore, found: string[]) {
    this.#store = store
    this.#found = found
  }

  /** Loads the copy into `doc` and keeps it up to date, until it is lost. Null where the browser keeps nothing, such as in a private window. */
  static async open(place: KeptPlace, doc: Y.Doc, onLost: () => void): Promise<KeptDocument | null> {
    const store = await openStore(nameOf(place), doc)
    if (!store) return null
    const found = await unsentMarks(await store.opened)
    if (store.isLost) return null
    store.onLost = onLost
    return new KeptDocument(store, found)
  }

  /** Whether an earlier visit ended with something that the server had not confirmed. */
  get hasUnsent(): boolean {
    return this.#found.length > 0
  }

  async setUnsent(unsent: boolean): Promise<void> {
    try {
      if (unsent) await this.#store.set(this.#mark, 1)
      else await Promise.all([this.#mark, ...this.#found.splice(0)].map(mark => this.#store.del(mark)))
    } catch {
      this.#store.lose()
    }
  }

  async close(): Promise<void> {
    await this.#store.destroy()
  }

  async remove(): Promise<void> {
    await this.#store.clearData()
  }
}

/** Loads this person's copy of a briefing into `doc`; text of older epochs that was never sent is set aside. A reader gets no copy: what they cannot send must not gather. */
export async function openCopy(
  { briefingId, personId }: Omit<KeptPlace, 'epoch'>,
  { epoch, ...may }: { epoch: number; readOnly: boolean; suggestOnly: boolean },
  doc: Y.Doc,
  onLost: () => void,
): Promise<KeptDocument | null> {
  const readOnly = may.readOnly && !may.suggestOnly
  keepNotSent(briefingId, await collectLeftovers({ briefingId, personId, epoch: readOnly ? null : epoch }))
  return readOnly ? null : KeptDocument.open({ briefingId, personId, epoch }, doc, onLost)
}

/** Removes the copies of other epochs of a briefing (of this one too when `place.epoch` is null), and gives the text of those that had not been sent. */
async function collectLeftovers(place: Omit<KeptPlace, 'epoch'> & { epoch: number | null }): Promise<string[]> {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return []
  const prefix = `stet:${place.briefingId}:`
  const own = place.epoch === null ? '' : nameOf({ ...place, epoch: place.epoch })
  const names = await databaseNames()
  const found = names.filter(name => name.startsWith(prefix) && name.endsWith(`:${place.personId}`) && name !== own)
  return (await Promise.all(found.map(collect))).flat()
}

async function collect(name: string): Promise<string[]> {
  const doc = new Y.Doc()
  const store = await openStore(name, doc)
  if (!store) return []
  const marks = await unsentMarks(await store.opened)
  const blocks = marks.length > 0 ? blocksOf(doc) : []
  await store.clearData()
  doc.destroy()
  return blocks
}

/** Nothing where the browser refuses to say, as in some private windows: then it keeps nothing either. */
async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return []
  }
}

async function openStore(name: string, doc: Y.Doc): Promise<DeviceStore | null> {
  if (typeof indexedDB === 'undefined') return null
  const store = new DeviceStore(name, doc)
  const synced = store.whenSynced.then(() => store)
  const failed = store.opened.then(
    () => new Promise<never>(() => undefined),
    () => null,
  )
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), PATIENCE))
  return Promise.race([synced, failed, late])
}

/** Another person at the same device must not send somebody else's text as their own: the name ends with the person. */
function nameOf({ briefingId, epoch, personId }: KeptPlace): string {
  return `stet:${briefingId}:${epoch}:${SCHEMA_VERSION}:${personId}`
}
