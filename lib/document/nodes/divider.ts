import { mergeAttributes, Node } from '@tiptap/core'

/** A line between two parts. */
export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,

  parseHTML() {
    return [{ tag: 'hr' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['hr', mergeAttributes(HTMLAttributes, { class: 'stet-divider' })]
  },
})
