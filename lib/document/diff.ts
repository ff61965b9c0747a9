import canonicalize from 'canonicalize'
import { alignLeaves, type Pair } from './align-leaves.ts'
import { diffWords, type Segment } from './diff-words.ts'
import type { DocumentJson, NodeName } from './document-json.ts'
import { type Leaf, leavesOf, type MarkedText } from './leaves.ts'

export type FieldChange = { name: string; before: unknown; after: unknown }

/** One block of the comparison. `type` is the new one; a caption is its `figure`, the first paragraph of an item its `listItem`. */
export type BlockDiff = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  type: NodeName
  segments: Segment[]
  /** Attributes that differ; besides the node's own: `type`, `within` (what stands around it) and `marks` (formatting). */
  attributes: FieldChange[]
}

export type DocumentDiff = BlockDiff[]

/** What changed between two documents, block by block in reading order and word by word inside. All `same` and `delete` segments of a block give its old text, all `same` and `insert` its new one. Comments do not count. */
export function diffDocuments(before: DocumentJson, after: DocumentJson): DocumentDiff {
  return alignLeaves(leavesOf(before), leavesOf(after)).map(compare)
}

/** The names whose values differ as JSON, sorted; an absent value counts as null. */
export function diffFields(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names
    .map(name => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter(change => canonicalize(change.before) !== canonicalize(change.after))
}

function compare({ before, after }: Pair): BlockDiff {
  if (!before || !after) return oneSided(before, after)
  const segments = diffWords(before.text, after.text)
  const attributes = diffFields(attributesOf(before, after), attributesOf(after, before))
  const kind = before.text === after.text && attributes.length === 0 ? 'same' : 'changed'
  return { kind, type: after.type, segments, attributes }
}

function oneSided(before: Leaf | undefined, after: Leaf | undefined): BlockDiff {
  const leaf = (before ?? after) as Leaf
  const op = before ? 'delete' : 'insert'
  const attributes = diffFields(before ? attributesOf(before) : {}, after ? attributesOf(after) : {})
  return {
    kind: before ? 'removed' : 'added',
    type: leaf.type,
    segments: leaf.text ? [{ op, text: leaf.text }] : [],
    attributes: attributes.filter(({ name }) => name !== 'type'),
  }
}

/** Where the text itself changed, every later run has moved: then runs are compared by their words, not by their place. */
function attributesOf(leaf: Leaf, other?: Leaf): Record<string, unknown> {
  const placed = other !== undefined && other.text === leaf.text
  const marks = placed ? leaf.marks : leaf.marks.map(({ from: _place, ...run }: MarkedText) => run)
  return { ...leaf.attributes, type: leaf.type, ...(marks.length && { marks }) }
}
