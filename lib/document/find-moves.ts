import { keyOf, type Pair } from './align-leaves.ts'
import type { Leaf } from './leaves.ts'

// Shorter ones stand in a text more than once by chance.
const TELLING = 12

/** Blocks that went at one place and came, word for word the same, at another: what each such pair is a half of. */
export function findMoves(pairs: readonly Pair[]): Map<Pair, { move: number; before: Leaf; after: Leaf }> {
  const gone = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (!pair.before || pair.after || !isTelling(pair.before)) continue
    const key = keyOf(pair.before)
    gone.set(key, [...(gone.get(key) ?? []), pair])
  }
  const moves = new Map<Pair, { move: number; before: Leaf; after: Leaf }>()
  for (const pair of pairs) {
    const from = !pair.before && pair.after ? gone.get(keyOf(pair.after))?.shift() : undefined
    if (!from?.before || !pair.after) continue
    const half = { move: moves.size / 2 + 1, before: from.before, after: pair.after }
    moves.set(from, half).set(pair, half)
  }
  return moves
}

function isTelling({ type, text }: Leaf): boolean {
  if (type === 'title' || type === 'deck') return false
  return text.length >= TELLING || ['figure', 'embed', 'related', 'newsletterCta'].includes(type)
}
