import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Lets each key and paste act on what is selected by then. A browser tells of a new selection only when it has a moment;
 * on a busy page the next key comes before that, and would delete other words than those shown as selected.
 */
export const selectionInTime = Extension.create({
  name: 'selectionInTime',
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => (event.isComposing || event.keyCode === 229 ? false : readSelection(view)),
          paste: readSelection,
          cut: readSelection,
          copy: readSelection,
        },
      },
    }),
  ],
})

/** The view reads it when it hears this event, which would come anyway. */
function readSelection(view: EditorView): false {
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
  return false
}
