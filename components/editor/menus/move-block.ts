import { type Node, NodeRange } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { holdsMovables, isInHead } from './block-place.ts'

export type Direction = 'up' | 'down'

/**
 * The blocks at the selection change places with the one before or after them; in a list the items do. At the edge of what
 * holds them, it is that which moves. Null where nothing can move: in the head, at both ends of the body.
 */
export function moveBlock(state: EditorState, direction: Direction): Transaction | null {
  for (let range = movableRange(state); range; range = rangeAround(range)) {
    const tr = swapped(state, range, direction)
    if (tr) return tr
  }
  return null
}

/** The movable blocks that the selection touches; null in the head. */
export function movableRange({ selection }: EditorState): NodeRange | null {
  const { $from, $to } = selection
  return isInHead($from) || isInHead($to) ? null : $from.blockRange($to, holdsMovables)
}

/** The nodes of a range, in order. */
export function nodesOf({ parent, startIndex, endIndex }: NodeRange): Node[] {
  return Array.from({ length: endIndex - startIndex }, (_, index) => parent.child(startIndex + index))
}

/** Takes the block at `from` to the gap at `to`, both positions of this document, and selects it. Null when that changes nothing, breaks what held it, or touches the head. */
export function moveBlockTo(state: EditorState, from: number, to: number): Transaction | null {
  const [$from, $to] = [state.doc.resolve(from), state.doc.resolve(to)]
  const node = $from.nodeAfter
  if (!node || isInHead($from) || isInHead($to)) return null
  if (to >= from && to <= from + node.nodeSize) return null
  const tr = state.tr
  if ($from.parent === $to.parent) {
    const [start, end] = to < from ? [to, from + node.nodeSize] : [from, to]
    const [first, last] =
      to < from ? [[node], between(state.doc, to, from)] : [between(state.doc, from + node.nodeSize, to), [node]]
    tr.replaceWith(start, end, [...first, ...last])
    return select(tr, to < from ? to : to - node.nodeSize)
  }
  const leaves = $from.parent.canReplace($from.index(), $from.index() + 1)
  if (!leaves || !$to.parent.canReplaceWith($to.index(), $to.index(), node.type)) return null
  tr.delete(from, from + node.nodeSize)
  const target = tr.mapping.map(to)
  return select(tr.insert(target, node), target)
}

function select(tr: Transaction, position: number): Transaction {
  const node = tr.doc.nodeAt(position)
  const selection = node?.isAtom ? NodeSelection.create(tr.doc, position) : Selection.near(tr.doc.resolve(position + 1))
  return tr.setSelection(selection).scrollIntoView()
}

function between(doc: Node, from: number, to: number): Node[] {
  const { parent } = doc.resolve(from)
  const start = doc.resolve(from).index()
  return Array.from({ length: doc.resolve(to).index() - start }, (_, index) => parent.child(start + index))
}

function rangeAround({ $from, $to, depth }: NodeRange): NodeRange | null {
  for (let around = depth - 1; around >= 0; around -= 1) {
    if (holdsMovables($from.node(around))) return new NodeRange($from, $to, around)
  }
  return null
}

/** One step, so that a gallery is never a picture short in between. The selection goes along. */
function swapped(state: EditorState, range: NodeRange, direction: Direction): Transaction | null {
  const { parent, start, end, startIndex, endIndex } = range
  const index = direction === 'up' ? startIndex - 1 : endIndex
  const neighbour = index < 0 ? null : parent.maybeChild(index)
  if (!neighbour) return null
  const size = neighbour.nodeSize
  const tr =
    direction === 'up'
      ? isInHead(state.doc.resolve(start - size))
        ? null
        : state.tr.replaceWith(start - size, end, [...nodesOf(range), neighbour])
      : state.tr.replaceWith(start, end + size, [neighbour, ...nodesOf(range)])
  if (!tr) return null
  return tr.setSelection(shifted(state.selection, tr.doc, direction === 'up' ? -size : size)).scrollIntoView()
}

function shifted(selection: Selection, doc: Node, by: number): Selection {
  const { anchor, head, ...rest } = selection.toJSON() as { type: string; anchor: number; head?: number }
  return Selection.fromJSON(doc, { ...rest, anchor: anchor + by, ...(head !== undefined && { head: head + by }) })
}
