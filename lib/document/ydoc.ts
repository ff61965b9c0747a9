import { prosemirrorToYXmlFragment, updateYFragment, yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import { diffArrays } from 'diff'
import * as Y from 'yjs'
import { isAppError } from '#lib/kernel/errors.ts'
import type { DocumentJson, NodeJson } from './document-json.ts'
import { faultAt, refusal } from './refusal.ts'
import { schema } from './schema.ts'
import { parseDocument } from './validate.ts'

/** The name of the shared fragment that holds the document. */
export const DOCUMENT_FRAGMENT = 'document'

/** A new co-edited document that holds `doc`, as one Yjs update. Two of these merged give the text twice: only the server makes one, once per epoch. */
export function updateFromDocument(doc: DocumentJson): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.transact(() => prosemirrorToYXmlFragment(schema.nodeFromJSON(doc), ydoc.getXmlFragment(DOCUMENT_FRAGMENT)))
  const update = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return update
}

/** The tree that these updates amount to, in any order; not yet validated. Throws `validation` when they hold no document. */
export function documentFromUpdates(updates: Uint8Array[]): unknown {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update)
  })
  const document = documentFromYDoc(ydoc)
  ydoc.destroy()
  return document
}

/** The tree in a co-edited document; not yet validated. Only reads: what the schema does not know stays in `ydoc`. Throws `validation` when there is no tree. */
export function documentFromYDoc(ydoc: Y.Doc): unknown {
  try {
    return yDocToProsemirrorJSON(ydoc, DOCUMENT_FRAGMENT)
  } catch (error) {
    // A client with a token may write any shared type; what the binding cannot read is that client's fault.
    const message = error instanceof Error ? error.message : String(error)
    throw refusal([faultAt('', 'unreadable', `The shared document cannot be read: ${message}`)])
  }
}

/** Makes the co-edited document equal to `doc` in one transaction, keeping the shared types of blocks that did not change, so that typing elsewhere goes on. */
export function replaceDocument(ydoc: Y.Doc, doc: DocumentJson, origin?: unknown): void {
  const fragment = ydoc.getXmlFragment(DOCUMENT_FRAGMENT)
  const after = schema.nodeFromJSON(doc)
  const mapping = new Map()
  for (const [from, to] of unchanged(ydoc, doc)) mapping.set(fragment.get(from), after.child(to))
  ydoc.transact(() => updateYFragment(ydoc, fragment, after, { mapping, isOMark: new Map() }), origin)
}

/** Pairs of indexes of top-level nodes that stand in both documents; none when the shared one is not valid. */
function unchanged(ydoc: Y.Doc, after: DocumentJson): [number, number][] {
  const before = validBlocks(ydoc)
  const pairs: [number, number][] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of diffArrays(before.map(key), after.content.map(key))) {
    if (!added && !removed) for (let index = 0; index < count; index += 1) pairs.push([from + index, to + index])
    if (!added) from += count
    if (!removed) to += count
  }
  return pairs
}

function validBlocks(ydoc: Y.Doc): NodeJson[] {
  try {
    return parseDocument(documentFromYDoc(ydoc)).content
  } catch (error) {
    if (!isAppError(error)) throw error
    // Repairing a broken document is what a replacement is for: then nothing counts as unchanged.
    return []
  }
}

function key(node: NodeJson): string {
  return JSON.stringify(node)
}
