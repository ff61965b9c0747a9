import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { takesBlocks } from './block-place.ts'

/** The words that are selected, with what may be done with them here. */
export type BubbleSelection = { from: number; to: number; canFormat: boolean; canTurn: boolean }

/** The selected text; null where there is none, where nothing may be written, and while a syllable is being composed. */
export function bubbleSelection(editor: Editor): BubbleSelection | null {
  const { state, view, isEditable } = editor
  const { selection } = state
  const { from, to, empty, $from } = selection
  if (!isEditable || view.composing || empty || !(selection instanceof TextSelection)) return null
  if (state.doc.textBetween(from, to, '').trim() === '') return null
  return { from, to, canFormat: editor.can().toggleMark('bold'), canTurn: takesBlocks($from) }
}

export function isSameSelection(a: BubbleSelection | null, b: BubbleSelection | null): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.canFormat === b?.canFormat && a?.canTurn === b?.canTurn
}
