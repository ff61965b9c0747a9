import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** Enter in a one-line block called `name`: moves to the next place to type. False when the selection is elsewhere. */
export function leaveForward(editor: Editor, name: string): boolean {
  const { state, view } = editor
  const { $from, $to } = state.selection
  if ($from.parent.type.name !== name || !$from.sameParent($to)) return false
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true)
  if (!next) return false
  view.dispatch(state.tr.setSelection(next).scrollIntoView())
  return true
}

/** Enter in a block called `name`: a new paragraph after it, or after what stands `levels` above it. False when the selection is elsewhere. */
export function leaveBlock(editor: Editor, name: string, levels: number): boolean {
  const { state, view, schema } = editor
  const { $from, $to } = state.selection
  const paragraph = schema.nodes.paragraph
  if (!paragraph || $from.parent.type.name !== name || !$from.sameParent($to)) return false
  const after = $from.after($from.depth - levels)
  const tr = state.tr.insert(after, paragraph.create())
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}
