import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform'

/** Whether `tr` splits, joins, wraps or turns into something else the block that stands from `from` to `to` before it. Typing in it, attributes, and a line before or after it do not. */
export function changesShape(tr: Transaction, from: number, to: number): boolean {
  let [start, end] = [from, to]
  return tr.steps.some((step, index) => {
    const reshapes = isReshaping(step, { doc: tr.docs[index] ?? tr.doc, start, end })
    const map = step.getMap()
    start = map.map(start, 1)
    end = map.map(end, -1)
    return reshapes
  })
}

type Block = { doc: Node; start: number; end: number }

function isReshaping(step: Step, { doc, start, end }: Block): boolean {
  if (step instanceof ReplaceAroundStep) {
    const meets = step.from < end && step.to > start
    const keepsKind =
      step.gapFrom === step.from + 1 && step.slice.content.firstChild?.type === doc.nodeAt(step.from)?.type
    return meets && !keepsKind
  }
  if (!(step instanceof ReplaceStep)) return false
  const { from, to, slice } = step
  if ((from <= start && to > start) || (from < end && to >= end)) return true
  const isWithin = from > start && to < end
  const isAtAnEnd = from === to && (from === start + 1 || to === end - 1)
  return isWithin && !isAtAnEnd && slice.content.firstChild?.isBlock === true
}
