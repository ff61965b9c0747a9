import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform'
import { DESK_MARKS } from '#lib/document/desk-marks.ts'
import { suggestionsOn } from '#lib/document/suggestions.ts'
import type { Author, Outcome } from './suggest-words.ts'

type FormatStep = AddMarkStep | RemoveMarkStep

/** True when a transaction changes formatting alone. */
export function formatsOnly({ steps }: Transaction): boolean {
  return steps.length > 0 && steps.every(step => step instanceof AddMarkStep || step instanceof RemoveMarkStep)
}

/** Suggests the changes of formatting in `original` by steps on `tr`. Asked for twice, a suggestion is taken back. */
export function suggestFormats(tr: Transaction, original: Transaction, author: Author): Outcome {
  const id = author.newId()
  let [isDone, isOthers] = [false, false]
  for (const step of original.steps as FormatStep[]) {
    if (DESK_MARKS.includes(step.mark.type.name)) {
      tr.step(step)
      isDone = true
      continue
    }
    tr.doc.nodesBetween(step.from, step.to, (node, pos, parent) => {
      if (!node.isText || !parent) return
      const [from, to] = [Math.max(pos, step.from), Math.min(pos + node.nodeSize, step.to)]
      const met = suggestOn(tr, step, { node, parent, from, to }, id, author)
      if (met === 'done') isDone = true
      if (met === 'others') isOthers = true
    })
  }
  if (!isDone) return isOthers ? 'others' : 'structure'
  return { caret: original.selection.head, isMore: false }
}

type Place = { node: Node; parent: Node; from: number; to: number }

function suggestOn(
  tr: Transaction,
  step: FormatStep,
  { node, parent, from, to }: Place,
  id: string,
  author: Author,
): 'done' | 'others' | 'none' {
  const adds = step instanceof AddMarkStep
  const marks = suggestionsOn(node)
  const insertion = marks.find(({ type }) => type.name === 'insertion')
  if (insertion && author.isOwn(insertion.attrs.id)) {
    if (adds) tr.addMark(from, to, step.mark)
    else tr.removeMark(from, to, step.mark)
    return 'done'
  }
  const modification = node.type.schema.marks.modification
  if (insertion || marks.some(({ type }) => type.name === 'deletion')) return 'others'
  if (!modification || !parent.type.allowsMarkType(modification) || !parent.type.allowsMarkType(step.mark.type)) {
    return 'none'
  }
  const same = marks.find(mark => isAbout(mark, step.mark))
  if (same && !author.isOwn(same.attrs.id)) return 'others'
  if (same) tr.removeMark(from, to, same)
  const isThere = step.mark.isInSet(node.marks)
  // Asked for once more, or the opposite of what was suggested: then the text is as it was.
  if (same && (adds ? same.attrs.newValue : same.attrs.previousValue && !same.attrs.newValue)) return 'done'
  if (adds === isThere) return same ? 'done' : 'none'
  const previous = adds ? node.marks.find(({ type }) => type === step.mark.type) : step.mark
  tr.addMark(
    from,
    to,
    modification.create({
      ...{ id, type: 'mark', attrName: null },
      previousValue: previous ? jsonOf(previous) : null,
      newValue: adds ? jsonOf(step.mark) : null,
    }),
  )
  return 'done'
}

function isAbout({ attrs, type }: Mark, mark: Mark): boolean {
  const about = attrs.newValue?.type ?? attrs.previousValue?.type
  return type.name === 'modification' && about === mark.type.name
}

/** As validation wants it: no attribute that says nothing. */
function jsonOf(mark: Mark): { type: string; attrs?: Record<string, unknown> } {
  const attrs = Object.entries(mark.attrs).filter(([, value]) => value !== null && value !== undefined)
  return attrs.length > 0 ? { type: mark.type.name, attrs: Object.fromEntries(attrs) } : { type: mark.type.name }
}
