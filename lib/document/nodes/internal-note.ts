import { mergeAttributes, Node } from '@tiptap/core'

/** A note among colleagues inside the text. No public output ever holds one. */
export const InternalNote = Node.create({
  name: 'internalNote',
  group: 'block',
  content: 'block+',
  defining: true,

  parseHTML() {
    return [{ tag: 'div[data-stet="internal-note"]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-stet': 'internal-note', class: 'stet-internal-note' }), 0]
  },
})
