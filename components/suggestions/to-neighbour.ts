import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { OpenSuggestion } from '#lib/document/suggestions.ts'

/** Goes to the next suggestion (or, with -1, the one before), around the ends of the text, and shows its card. False when there is none. */
export function toNeighbour(editor: Editor, direction: 1 | -1): boolean {
  const { store } = editor.storage.suggesting
  store.read(editor.state.doc)
  const { open, active } = store
  if (open.length === 0) return false
  const here = open.findIndex(({ id }) => id === active)
  const { head } = editor.state.selection
  const behind =
    direction === 1 ? open.findIndex(({ from }) => from >= head) : open.findLastIndex(({ to }) => to <= head)
  const start = direction === 1 ? 0 : open.length - 1
  const next = here >= 0 ? (here + direction + open.length) % open.length : behind >= 0 ? behind : start
  const one = open[next]
  if (one) showSuggestion(editor, one)
  return true
}

/** Puts the caret at a suggestion, brings it into view and shows its card. */
export function showSuggestion(editor: Editor, { id, from }: OpenSuggestion): void {
  const { state, view } = editor
  const pos = Math.min(from, state.doc.content.size)
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos))).scrollIntoView())
  view.focus()
  editor.storage.suggesting.store.show(id)
}
