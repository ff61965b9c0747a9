import type { EditorView } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'

/** Finds a place of the text again, whatever was written since; null when there is no text any more. */
export type Place = () => number | null

/** Remembers a position as the shared document knows it: positions of the editor do not outlive the changes of others. To be called when the change that made the place is in the document. */
export function keepPlace(view: EditorView, position: number): Place {
  const { type, binding } = syncOf(view)
  const kept = absolutePositionToRelativePosition(position, type, binding.mapping)
  return () => {
    if (view.isDestroyed) return null
    const { doc, type, binding } = syncOf(view)
    const found = relativePositionToAbsolutePosition(doc, type, kept, binding.mapping)
    return found === null ? null : Math.min(found, view.state.doc.content.size)
  }
}

function syncOf(view: EditorView) {
  const sync = ySyncPluginKey.getState(view.state)
  if (!sync?.binding) throw new Error('the text is not a shared one')
  return sync
}
