import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/** A stretch of the document, and what is to stand there. */
export type Replacement = { from: number; to: number; text: string }

const GONE = ['deletion', 'modification']

/** Puts each text in its place, in the format of the first letter that stood there, all as one step that undo takes back. False when the text cannot be changed now, or a syllable is being composed. */
export function replaceMatches(editor: Editor, places: Replacement[]): boolean {
  const { state, view } = editor
  if (!editor.isEditable || view.composing || places.length === 0) return false
  const { tr, schema } = state
  for (const { from, to, text } of [...places].sort((a, b) => b.from - a.from)) {
    // What is suggested to go or to look otherwise was said of the old words.
    const marks = state.doc.nodeAt(from)?.marks.filter(({ type }) => !GONE.includes(type.name))
    if (text) tr.replaceWith(from, to, schema.text(text.normalize('NFC'), marks))
    else tr.delete(from, to)
  }
  const history = yUndoPluginKey.getState(state)?.undoManager
  history?.stopCapturing()
  view.dispatch(tr)
  history?.stopCapturing()
  return true
}
