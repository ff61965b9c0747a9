import { mergeAttributes, Node, nodeInputRule } from '@tiptap/core'

/** A line between two parts. Three hyphens at the start of a paragraph make one. */
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

  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|___\s|\*\*\*\s)$/, type: this.type })]
  },
})
