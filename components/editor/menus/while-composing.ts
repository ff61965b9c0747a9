import type { EditorView } from '@tiptap/pm/view'

const SETTLED = 60

/** True when a key belongs to the input method: a syllable is being composed, or this key begins or ends one. */
export function isComposing(view: EditorView, event: KeyboardEvent): boolean {
  return view.composing || event.isComposing || event.keyCode === 229
}

/** Does `act` now or, while a syllable is being composed, ends it and acts when it stands in the text. */
export function whenComposed(view: EditorView, act: () => void): void {
  if (!view.composing) {
    act()
    return
  }
  view.dom.addEventListener('compositionend', () => setTimeout(act, SETTLED), { once: true })
  view.dom.blur()
}
