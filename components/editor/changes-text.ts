import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Dispatches `tr` and tells whether the text is another now: a colleague's writing or the suggesting mode may refuse it. */
export function changesText(view: EditorView, tr: Transaction): boolean {
  const { doc } = view.state
  view.dispatch(tr)
  return view.state.doc !== doc
}
