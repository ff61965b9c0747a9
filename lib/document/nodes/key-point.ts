import { mergeAttributes, Node } from '@tiptap/core'
import { leaveForward } from './keyboard.ts'

/** One key point. Enter makes the next one; Enter in an empty one goes on to the body. */
export const KeyPoint = Node.create({
  name: 'keyPoint',
  content: 'text*',
  defining: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'li[data-stet="key-point"]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes(HTMLAttributes, { 'data-stet': 'key-point', class: 'stet-key-point' }), 0]
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { parent } = this.editor.state.selection.$from
        return parent.content.size === 0 && leaveForward(this.editor, this.name)
      },
    }
  },
})
