import type { EditorState } from '@tiptap/pm/state'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Where the caret of one tab stands in this editor; null when it has none, or stands in what has not arrived. */
export function caretPlace(state: EditorState, awareness: Awareness, clientId: number): number | null {
  const head = awareness.getStates().get(clientId)?.cursor?.head
  const sync = ySyncPluginKey.getState(state)
  if (!head || !sync?.binding || sync.binding.mapping.size === 0) return null
  const place = relativePositionToAbsolutePosition(
    sync.doc,
    sync.type,
    Y.createRelativePositionFromJSON(head),
    sync.binding.mapping,
  )
  return place === null ? null : Math.min(place, Math.max(state.doc.content.size - 1, 0))
}

/** The block of text around a place: where it begins and ends. */
export function blockAround(state: EditorState, place: number): { from: number; to: number } | null {
  const $place = state.doc.resolve(place)
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    if ($place.node(depth).isTextblock) return { from: $place.before(depth), to: $place.after(depth) }
  }
  return null
}
