import type { Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/** One stretch of the document as it was before, and what should stand there instead. */
export type Change = { from: number; to: number; slice: Slice }

/**
 * What a transaction of replacements does, as changes of the document before it, from its start to its end. Where its
 * steps build on each other, one change that spans them all.
 */
export function changesOf(tr: Transaction): Change[] {
  const changes: Change[] = []
  for (const [index, step] of tr.steps.entries()) {
    if (!(step instanceof ReplaceStep)) return whole(tr)
    const before = tr.mapping.slice(0, index)
    const back = before.invert()
    const [from, to] = [back.map(step.from, 1), Math.max(back.map(step.to, -1), back.map(step.from, 1))]
    const isExact =
      before.map(from, -1) <= step.from && before.map(to, 1) >= step.to && to - from === step.to - step.from
    const isApart = changes.every(other => from >= other.to || to <= other.from)
    if (!isExact || !isApart) return whole(tr)
    changes.push({ from, to, slice: step.slice })
  }
  return changes.sort((a, b) => a.from - b.from || a.to - b.to)
}

function whole({ before, doc }: Transaction): Change[] {
  const from = before.content.findDiffStart(doc.content)
  const end = before.content.findDiffEnd(doc.content)
  if (from === null || !end) return []
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  return [{ from, to: end.a + overlap, slice: doc.slice(from, end.b + overlap) }]
}
