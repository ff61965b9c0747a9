import type { EditorView } from '@tiptap/pm/view'

const AGAIN_AFTER_MS = 60

/** Waits until no syllable is being composed, which a change of the text would tear apart, or the text is closed. */
export async function afterComposing(view: EditorView): Promise<void> {
  while (!view.isDestroyed && view.composing) await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER_MS))
}
