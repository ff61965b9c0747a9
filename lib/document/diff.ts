import { alignLeaves, type Pair } from './align-leaves.ts'
import { diffFields, type FieldChange } from './diff-fields.ts'
import { diffFormats, type FormatChange } from './diff-formats.ts'
import { diffWords, type Segment } from './diff-words.ts'
import type { DocumentJson, NodeName } from './document-json.ts'
import { findMoves } from './find-moves.ts'
import { type Cell, type Leaf, leavesOf } from './leaves.ts'

/** What a picture, an embed, a newsletter box or a list of related briefings is on either side; null where it is not. */
export type Thing = { before: Record<string, unknown> | null; after: Record<string, unknown> | null }

/** One block of the comparison. `type` is the new one; a caption is its `figure`, the first paragraph of an item its `listItem`. */
export type BlockDiff = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  type: NodeName
  segments: Segment[]
  /** Attributes that differ; besides the node's own: `type` and `within` (what stands around it). */
  attributes: FieldChange[]
  formats: FormatChange[]
  /** The same number on a block that was removed here and one that was added there: it moved. */
  move?: number
  cell?: Cell
  thing?: Thing
}

export type DocumentDiff = BlockDiff[]

const THINGS: readonly NodeName[] = ['figure', 'embed', 'related', 'newsletterCta']

/** What changed between two documents, block by block in reading order and word by word inside. All `same` and `delete` segments of a block give its old text, all `same` and `insert` its new one. Comments do not count. */
export function diffDocuments(before: DocumentJson, after: DocumentJson): DocumentDiff {
  const pairs = alignLeaves(leavesOf(before), leavesOf(after))
  const moves = findMoves(pairs)
  return pairs.map(pair => {
    const half = moves.get(pair)
    if (!half) return compare(pair)
    const { attributes, formats } = pair.after ? compare(half) : { attributes: [], formats: [] }
    return { ...compare(pair), attributes, formats, move: half.move }
  })
}

function compare({ before, after }: Pair): BlockDiff {
  if (!before || !after) return oneSided(before, after)
  const segments = diffWords(before.text, after.text)
  const attributes = diffFields(attributesOf(before), attributesOf(after))
  const formats = before.marks.length || after.marks.length ? diffFormats(before, after, segments) : []
  const same = before.text === after.text && attributes.length === 0 && formats.length === 0
  return { kind: same ? 'same' : 'changed', type: after.type, segments, attributes, formats, ...placeOf(before, after) }
}

function oneSided(before: Leaf | undefined, after: Leaf | undefined): BlockDiff {
  const leaf = (before ?? after) as Leaf
  const op = before ? 'delete' : 'insert'
  const segments: Segment[] = leaf.text ? [{ op, text: leaf.text }] : []
  return {
    kind: before ? 'removed' : 'added',
    type: leaf.type,
    segments,
    attributes: diffFields(before?.attributes ?? {}, after?.attributes ?? {}),
    formats: after ? diffFormats(null, after, segments) : [],
    ...placeOf(before, after),
  }
}

function attributesOf({ attributes, type }: Leaf): Record<string, unknown> {
  return { ...attributes, type }
}

function placeOf(before: Leaf | undefined, after: Leaf | undefined): Pick<BlockDiff, 'cell' | 'thing'> {
  const cell = after?.cell ?? before?.cell
  const isThing = [before, after].some(leaf => leaf && THINGS.includes(leaf.type))
  const thing = { before: before?.attributes ?? null, after: after?.attributes ?? null }
  return { ...(cell && { cell }), ...(isThing && { thing }) }
}
