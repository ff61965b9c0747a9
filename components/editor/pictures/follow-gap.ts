import type { Node } from '@tiptap/pm/model'

/**
 * Where a gap between two blocks of `before` is in `after`, when nothing is known but the two texts: a change from the
 * network replaces the whole text. Outside of what differs it moves along; inside, it stays beside the block that
 * stood after or before it, else at the start of the difference.
 */
export function followGap(before: Node, after: Node, gap: number): number {
  const start = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (start === null || ends === null) return gap
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const [end, newEnd] = [ends.a + overlap, ends.b + overlap]
  if (gap <= start) return gap
  if (gap >= end) return gap + newEnd - end
  return besideNeighbour(before, after, gap) ?? start
}

function besideNeighbour(before: Node, after: Node, gap: number): number | null {
  const { nodeAfter, nodeBefore } = before.resolve(gap)
  const found = { after: null as number | null, before: null as number | null }
  after.descendants((node, position) => {
    if (nodeAfter && found.after === null && node.eq(nodeAfter)) found.after = position
    if (nodeBefore && node.eq(nodeBefore)) found.before = position + node.nodeSize
    return !node.isTextblock && found.after === null
  })
  return found.after ?? found.before
}
