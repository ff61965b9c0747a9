import type * as Y from 'yjs'
import type { KeptDocument } from './kept-document.ts'
import { keepNotSent } from './not-sent.ts'
import type { EndReason } from './save-state.ts'
import { blocksOf } from './text-blocks.ts'

type Left = { briefingId: string; doc: Y.Doc; dirty: boolean; kept: KeptDocument | null }

/** A visit ended: text that was not sent is kept aside, and the copy on this device goes, unless the same person can still send it, from a newer page or signed in again. */
export function leaveBehind(reason: EndReason, { briefingId, doc, dirty, kept }: Left): void {
  const isTheirs = reason === 'person' && kept !== null
  if (dirty && !isTheirs) keepNotSent(briefingId, blocksOf(doc))
  if (reason !== 'schema' && reason !== 'person') void kept?.remove()
}
