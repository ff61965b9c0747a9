import { mergeAttributes, Node } from '@tiptap/core'
import { leaveForward } from './keyboard.ts'

/** The headline: one line of plain text that cannot be joined with anything, though the desk may comment on it. */
export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: 'comment insertion deletion',
  defining: true,
  isolating: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'h1[data-stet="title"]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['h1', mergeAttributes(HTMLAttributes, { 'data-stet': 'title', class: 'stet-title' }), 0]
  },

  addKeyboardShortcuts() {
    return { Enter: () => leaveForward(this.editor, this.name) }
  },
})
