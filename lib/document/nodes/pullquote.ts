import { mergeAttributes, Node } from '@tiptap/core'
import { leaveBlock } from './keyboard.ts'

/** Words of the text, set large, with who said them in `attribution`. Enter goes on to a new paragraph. */
export const Pullquote = Node.create({
  name: 'pullquote',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return {
      attribution: {
        default: null,
        parseHTML: element => element.getAttribute('data-attribution') || null,
        renderHTML: ({ attribution }) => (attribution ? { 'data-attribution': attribution } : {}),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'p[data-stet="pullquote"]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-stet': 'pullquote', class: 'stet-pullquote' }), 0]
  },

  addKeyboardShortcuts() {
    return { Enter: () => leaveBlock(this.editor, this.name, 0) }
  },
})
