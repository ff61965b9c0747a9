import type { Editor } from '@tiptap/core'
import { isSuggesting } from '#components/suggestions/is-suggesting.ts'

/** True while changes are suggested: no picture can be, which is said as of everything that is no matter of words. */
export function refusesPictures(editor: Editor): boolean {
  if (!isSuggesting(editor)) return false
  editor.storage.suggesting.store.tell('structure')
  return true
}
