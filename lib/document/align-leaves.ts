import { diffArrays } from 'diff'
import { wordsOf } from './diff-words.ts'
import type { Leaf } from './leaves.ts'

/** A block of either document, or the two that are taken for one. */
export type Pair = { before: Leaf; after?: Leaf } | { before?: Leaf; after: Leaf }

const MOST_CHANGES = 1000
// A larger stretch of changed blocks than 200 by 200 is paired by place alone.
const MOST_COMPARISONS = 40_000
const ALIKE = 0.4

/** Blocks side by side in reading order: equal ones first found (Myers), then the changed ones between them paired by how many words they share. */
export function alignLeaves(before: Leaf[], after: Leaf[]): Pair[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_CHANGES })
  if (!changes) return pairByPlace(before, after)
  const pairs: Pair[] = []
  let [from, to] = [0, 0]
  let [gone, come]: [Leaf[], Leaf[]] = [[], []]
  for (const { added, removed, count } of changes) {
    if (removed) gone = before.slice(from, from + count)
    else if (added) come = after.slice(to, to + count)
    else {
      pairs.push(...pairAlike(gone, come), ...sameRun(before, after, from, to, count))
      ;[gone, come] = [[], []]
    }
    if (!added) from += count
    if (!removed) to += count
  }
  return [...pairs, ...pairAlike(gone, come)]
}

/** The same for two blocks that are taken for one without a further look: kind, text, and which picture, film or letter. */
export function keyOf({ type, text, attributes }: Leaf): string {
  return `${type} ${identityOf(attributes)} ${text}`
}

function identityOf({ mediaId, url, newsletter, briefings }: Leaf['attributes']): string {
  return String(mediaId ?? url ?? newsletter ?? briefings ?? '')
}

function sameRun(before: Leaf[], after: Leaf[], from: number, to: number, count: number): Pair[] {
  return before.slice(from, from + count).map((leaf, index) => ({ before: leaf, after: after[to + index] }))
}

function pairByPlace(before: Leaf[], after: Leaf[]): Pair[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, index) => ({ before: before[index], after: after[index] }) as Pair)
}

/** The pairing with the greatest sum of likeness that keeps the order of both sides. */
function pairAlike(gone: Leaf[], come: Leaf[]): Pair[] {
  if (!gone.length || !come.length) return [...gone.map(before => ({ before })), ...come.map(after => ({ after }))]
  if (gone.length * come.length > MOST_COMPARISONS) return pairByPlace(gone, come)
  const [goneWords, comeWords] = [gone.map(bagOf), come.map(bagOf)]
  const likeness = gone.map((a, i) => come.map((b, j) => likenessOf(a, b, goneWords[i], comeWords[j])))
  const best = bestSums(likeness, gone.length, come.length)
  return trace(gone, come, likeness, best)
}

function bestSums(likeness: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const paired = at(likeness, i, j) + at(best, i + 1, j + 1)
      const row = best[i] as number[]
      row[j] = Math.max(at(best, i + 1, j), at(best, i, j + 1), at(likeness, i, j) ? paired : 0)
    }
  }
  return best
}

function trace(gone: Leaf[], come: Leaf[], likeness: number[][], best: number[][]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < gone.length && j < come.length) {
    const paired = at(likeness, i, j)
    if (paired && at(best, i, j) === paired + at(best, i + 1, j + 1)) {
      pairs.push({ before: gone[i] as Leaf, after: come[j] as Leaf })
      i += 1
      j += 1
    } else if (at(best, i, j) === at(best, i + 1, j)) pairs.push({ before: gone[i++] as Leaf })
    else pairs.push({ after: come[j++] as Leaf })
  }
  return [...pairs, ...gone.slice(i).map(before => ({ before })), ...come.slice(j).map(after => ({ after }))]
}

/** 0 for blocks that are not one block; else the shared part of their words (Dice), or 1 for the fixed places of the head and for things without text, half of it where they are another thing. */
function likenessOf(a: Leaf, b: Leaf, wordsA: Set<string> = new Set(), wordsB: Set<string> = new Set()): number {
  const fixed = ['title', 'deck', 'figure', 'newsletterCta', 'divider', 'embed', 'related']
  if (fixed.includes(a.type) || fixed.includes(b.type)) {
    if (a.type !== b.type) return 0
    return identityOf(a.attributes) === identityOf(b.attributes) ? 1 : 0.5
  }
  if ((a.type === 'keyPoint') !== (b.type === 'keyPoint')) return 0
  const shared = [...wordsA].filter(word => wordsB.has(word)).length
  const dice = (2 * shared) / (wordsA.size + wordsB.size || 1)
  return dice >= ALIKE ? dice : a.text && b.text ? 0 : Number(!a.text && !b.text)
}

function bagOf({ text }: Leaf): Set<string> {
  return new Set(wordsOf(text).filter(word => /[\p{L}\p{N}]/u.test(word)))
}

function at(table: number[][], row: number, column: number): number {
  return table[row]?.[column] ?? 0
}
