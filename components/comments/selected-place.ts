import type { EditorState } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { NewThread } from '#lib/desk-client/comment-calls.ts'
import { wordsIn } from './thread-places.ts'

/** The selected words, or those of the block at the caret, as a place for a thread: null where there are none. */
export function selectedPlace(state: EditorState, epoch: number): NewThread['place'] {
  const { from, to } = rangeOf(state)
  let [first, last] = [-1, -1]
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return
    if (first < 0) first = Math.max(from, pos)
    last = Math.min(to, pos + node.nodeSize)
  })
  if (first < 0 || last <= first) return null
  const quote = wordsIn(state.doc, first, last).slice(0, 2000)
  const { type, binding } = ySyncPluginKey.getState(state) ?? {}
  if (!type || !binding) return { quote, anchor: null }
  // Each position names the character before it, so both name one that is selected.
  const point = (position: number) =>
    base64(Y.encodeRelativePosition(absolutePositionToRelativePosition(position, type, binding.mapping)))
  return { quote, anchor: { epoch, first: point(first + 1), last: point(last) } }
}

function rangeOf({ selection }: EditorState): { from: number; to: number } {
  const { $from, from, to, empty } = selection
  return empty && $from.parent.isTextblock ? { from: $from.start(), to: $from.end() } : { from, to }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
