import { mergeAttributes, Node } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** The words under a picture. Enter goes on to a new paragraph after the figure. */
export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'figcaption' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes(HTMLAttributes, { class: 'stet-caption' }), 0]
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view, schema } = this.editor
        const { $from, $to } = state.selection
        const paragraph = schema.nodes.paragraph
        if (!paragraph || $from.parent.type.name !== this.name || !$from.sameParent($to)) return false
        const afterFigure = $from.after(-1)
        const tr = state.tr.insert(afterFigure, paragraph.create())
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, afterFigure + 1)).scrollIntoView())
        return true
      },
    }
  },
})
