import { type Editor, Extension } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** The keys that the schema's own nodes do not handle. None acts while a syllable is being composed. */
export function keys(openLink: () => void) {
  return Extension.create({
    name: 'keys',
    addKeyboardShortcuts() {
      const unlessComposing = (act: (editor: Editor) => boolean) => () =>
        !this.editor.view.composing && act(this.editor)
      return {
        Backspace: unlessComposing(removeEmptyKeyPoint),
        'Mod-k': unlessComposing(editor => {
          if (editor.state.selection.empty && !editor.isActive('link')) return false
          openLink()
          return true
        }),
        'Alt-F10': unlessComposing(focusTools),
        Escape: unlessComposing(editor => {
          editor.commands.blur()
          return true
        }),
      }
    },
  })
}

/** Adds an empty key point at the end of the list and puts the caret into it. */
export function addKeyPoint(editor: Editor): void {
  const { state, view } = editor
  const keyPoint = state.schema.nodes.keyPoint
  state.doc.forEach((node, offset) => {
    if (node.type.name !== 'keyPoints' || !keyPoint) return
    const end = offset + node.nodeSize - 1
    const tr = state.tr.insert(end, keyPoint.create())
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView())
  })
  view.focus()
}

/** As in other editors; beside a selection its formats take this key first. */
function focusTools(): boolean {
  const button = document.querySelector<HTMLElement>('[data-editor-tools] > [tabindex="0"]')
  button?.focus()
  return button !== null
}

function removeEmptyKeyPoint({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type.name !== 'keyPoint' || $from.parent.content.size > 0) return false
  const tr = state.tr.delete($from.before(), $from.after())
  const before = Selection.findFrom(tr.doc.resolve($from.before()), -1, true)
  view.dispatch((before ? tr.setSelection(before) : tr).scrollIntoView())
  return true
}
