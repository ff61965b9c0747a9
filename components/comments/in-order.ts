import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import type { ThreadPlace } from './thread-places.ts'

/** Threads in the order of the text: those about the whole first, those whose words are gone last. */
export function inOrder(threads: ThreadView[], places: Map<string, ThreadPlace> | null): ThreadView[] {
  const rank = ({ id, quote }: ThreadView) => {
    if (!quote) return -1
    return places?.get(id)?.from ?? Number.POSITIVE_INFINITY
  }
  return [...threads].sort((a, b) => compare(rank(a), rank(b)) || a.at.localeCompare(b.at))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
