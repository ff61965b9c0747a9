import { mergeAttributes, Node } from '@tiptap/core'
import { leaveForward } from './keyboard.ts'

/** The line under the headline: plain text, may be empty. */
export const Deck = Node.create({
  name: 'deck',
  content: 'text*',
  marks: 'comment insertion deletion',
  defining: true,
  isolating: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'p[data-stet="deck"]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-stet': 'deck', class: 'stet-deck' }), 0]
  },

  addKeyboardShortcuts() {
    return { Enter: () => leaveForward(this.editor, this.name) }
  },
})
