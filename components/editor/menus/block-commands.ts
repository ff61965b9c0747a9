import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Node, type NodeRange } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'
import { DESK_MARKS } from '#lib/document/desk-marks.ts'
import { changesText } from '../changes-text.ts'
import { bodyStart } from './block-place.ts'
import { type Direction, movableRange, moveBlock, nodesOf } from './move-block.ts'

/** Alt+↑ and Alt+↓ move the blocks at the caret. */
export const blockKeys = Extension.create({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    const move = (direction: Direction) => () => !this.editor.view.composing && moveAtCaret(this.editor, direction)
    return { 'Alt-ArrowUp': move('up'), 'Alt-ArrowDown': move('down') }
  },
})

/** Moves the blocks at the caret one place. Gives true in the body even where they cannot go further, so that the keys do nothing else there. */
export function moveAtCaret(editor: Editor, direction: Direction): boolean {
  const tr = moveBlock(editor.state, direction)
  if (tr) asOneStep(editor, () => editor.view.dispatch(tr))
  return tr !== null || movableRange(editor.state) !== null
}

/** Puts a copy after the blocks at the caret. Comments and suggestions stay with the original. */
export function duplicateAtCaret(editor: Editor): void {
  const { state, view } = editor
  const range = movableRange(state)
  if (!range) return
  const copies = withoutDeskMarks(Fragment.from(nodesOf(range)))
  if (!range.parent.canReplace(range.endIndex, range.endIndex, copies)) return
  const tr = state.tr.insert(range.end, copies)
  const copy = tr.doc.nodeAt(range.end)
  tr.setSelection(
    copy?.isAtom ? NodeSelection.create(tr.doc, range.end) : Selection.near(tr.doc.resolve(range.end + 1)),
  )
  asOneStep(editor, () => view.dispatch(tr.scrollIntoView()))
}

/**
 * Deletes the blocks at the caret and gives what takes that back: also when more has been written since. Null where there
 * is none, where a colleague writes in it, and where it is only suggested: then the marks in the text say so.
 */
export function deleteAtCaret(editor: Editor): (() => void) | null {
  const range = movableRange(editor.state)
  if (!range) return null
  const index = range.$from.index(0)
  const nodes = Fragment.from(nodesOf(range))
  const standsAlone = range.depth === 0 || range.parent.type.name === 'gallery'
  const removed = standsAlone ? nodes : Fragment.from(range.parent.copy(nodes))
  const isDone = asOneStep(editor, () => changesText(editor.view, deletion(editor.state, range)))
  if (!isDone || isSuggesting(editor)) return null
  const own = undoStackOf(editor).at(-1)
  return () => {
    if (own && undoStackOf(editor).at(-1) === own) editor.commands.undo()
    else putBack(editor, removed, index)
  }
}

/** The caret goes to the block that the person means. */
export function selectBlockAt(editor: Editor, position: number): void {
  const { state, view } = editor
  const node = state.doc.nodeAt(position)
  if (!node) return
  const { from, to } = state.selection
  const isThere = from > position && to < position + node.nodeSize
  const selection = node.isAtom
    ? NodeSelection.create(state.doc, position)
    : Selection.near(state.doc.resolve(position + 1))
  if (!isThere) view.dispatch(state.tr.setSelection(selection))
  view.focus()
}

/** What held nothing else goes too; a gallery that is left with one picture becomes that picture. */
function deletion(
  state: EditorState,
  { $from, parent, start, end, startIndex, endIndex, depth }: NodeRange,
): Transaction {
  const { tr, schema } = state
  let [around, from, to] = [depth, start, end]
  let isPossible = parent.canReplace(startIndex, endIndex)
  const left = parent.childCount - (endIndex - startIndex)
  if (parent.type.name === 'gallery' && left === 1) {
    tr.replaceWith($from.before(depth), $from.after(depth), parent.child(startIndex === 0 ? endIndex : 0))
  } else {
    while (!isPossible && around > 0) {
      ;[from, to] = [$from.before(around), $from.after(around)]
      around -= 1
      isPossible = $from.node(around).canReplace($from.index(around), $from.index(around) + 1)
    }
    if (isPossible) tr.delete(from, to)
    else if (schema.nodes.paragraph) tr.replaceWith(from, to, schema.nodes.paragraph.create())
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView()
}

/** At the top level, near where it stood: what stood around it may be gone. */
function putBack(editor: Editor, removed: Fragment, index: number): void {
  const { state, view } = editor
  let position = 0
  for (let before = 0; before < Math.min(index, state.doc.childCount); before += 1) {
    position += state.doc.child(before).nodeSize
  }
  view.dispatch(state.tr.insert(Math.max(position, bodyStart(state.doc)), removed).scrollIntoView())
}

/** A step of its own for undo, whatever was typed just before and is typed after. Gives what `work` gives. */
export function asOneStep<T>(editor: Editor, work: () => T): T {
  const manager = undoManagerOf(editor)
  manager?.stopCapturing()
  const result = work()
  manager?.stopCapturing()
  return result
}

function undoStackOf(editor: Editor): unknown[] {
  return undoManagerOf(editor)?.undoStack ?? []
}

function undoManagerOf(editor: Editor): { stopCapturing: () => void; undoStack: unknown[] } | undefined {
  return yUndoPluginKey.getState(editor.state)?.undoManager
}

function withoutDeskMarks(content: Fragment): Fragment {
  const copies = content.content.map((node: Node) => {
    const clean = node.mark(node.marks.filter(mark => !DESK_MARKS.includes(mark.type.name)))
    return node.isText ? clean : clean.copy(withoutDeskMarks(node.content))
  })
  return Fragment.from(copies)
}
