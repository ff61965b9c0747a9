import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'

type Keys = { find: () => void; replace: () => void; outline: () => void; focus: () => void }

/** Mod+F finds, Mod+Alt+F or Ctrl+H replaces, Mod+Alt+O opens the outline, Mod+Shift+F leaves the text alone on the screen; by the place of the key, so that it works while the Korean layout is on. */
export function useWritingKeys(editor: Editor | null, keys: Keys): void {
  useEffect(() => {
    if (!editor) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || editor.view.composing) return
      // A dialog over the page has its own fields to search in.
      if (event.target instanceof Element && event.target.closest('[aria-modal="true"]')) return
      const act = actOf(event, keys)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [editor, keys])
}

function actOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, keys: Keys): (() => void) | null {
  if (!ctrlKey && !metaKey) return null
  if (code === 'KeyF' && !altKey) return shiftKey ? keys.focus : keys.find
  if (code === 'KeyF' && !shiftKey) return keys.replace
  if (code === 'KeyH' && ctrlKey && !altKey && !shiftKey) return keys.replace
  return code === 'KeyO' && altKey && !shiftKey ? keys.outline : null
}
