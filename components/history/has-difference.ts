import type { RevisionDiff } from '#lib/desk-client/history-calls.ts'

/** True when the two sides of a comparison differ in text or in fields. */
export function hasDifference(diff: Pick<RevisionDiff, 'document' | 'fields'>): boolean {
  return diff.fields.length > 0 || diff.document.some(({ kind }) => kind !== 'same')
}
