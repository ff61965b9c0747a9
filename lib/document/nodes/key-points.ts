import { mergeAttributes, Node } from '@tiptap/core'

/** The list of key points above the body. Its edges cannot be crossed by joining. */
export const KeyPoints = Node.create({
  name: 'keyPoints',
  content: 'keyPoint*',
  defining: true,
  isolating: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'ul[data-stet="key-points"]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['ul', mergeAttributes(HTMLAttributes, { 'data-stet': 'key-points', class: 'stet-key-points' }), 0]
  },
})
