import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { ThreadPlace } from './thread-places.ts'

/** Puts the caret before these words and brings them into view; the text gets the focus. */
export function showPlace(editor: Editor, { from }: ThreadPlace): void {
  const { state, view } = editor
  if (from > state.doc.content.size) return
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(from))).scrollIntoView())
  view.focus()
}
