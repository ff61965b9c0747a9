import type { BlockDiff, DocumentDiff } from './diff.ts'

/** How many changes a person is told of: blocks that differ, a moved one once. */
export function countChanges(document: DocumentDiff): number {
  return document.filter(block => isTold(block) && !isDeparture(block)).length
}

/** False for what stayed, and for an empty line that came or went: that is nothing to tell. */
export function isTold({ kind, type, segments, attributes }: BlockDiff): boolean {
  if (kind === 'same') return false
  return kind === 'changed' || type !== 'paragraph' || segments.length > 0 || attributes.length > 0
}

/** The place that a moved block has left. */
export function isDeparture({ kind, move }: BlockDiff): boolean {
  return kind === 'removed' && move !== undefined
}
