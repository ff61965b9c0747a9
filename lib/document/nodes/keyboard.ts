import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

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
