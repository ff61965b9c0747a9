import type { Editor } from '@tiptap/core'

/** True while what the person changes in this text becomes a suggestion. An editor without suggestions has no such mode. */
export function isSuggesting(editor: Editor): boolean {
  const { suggesting } = editor.storage as Partial<Editor['storage']>
  return suggesting?.store.on ?? false
}
