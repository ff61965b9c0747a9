import { Mark } from '@tiptap/core'

/** Text that a colleague suggests to add. Open until somebody accepts or declines it. */
export const Insertion = Mark.create({
  name: 'insertion',
  excludes: 'insertion deletion',
  inclusive: false,

  addAttributes() {
    return {
      id: {
        default: null,
        parseHTML: element => element.getAttribute('data-id'),
        renderHTML: ({ id }) => ({ 'data-id': id }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'ins[data-id]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['ins', { ...HTMLAttributes, class: 'stet-insertion' }, 0]
  },
})
