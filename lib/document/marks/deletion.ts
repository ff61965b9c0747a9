import { Mark } from '@tiptap/core'

/** Text that a colleague suggests to take out. Open until somebody accepts or declines it. */
export const Deletion = Mark.create({
  name: 'deletion',
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
    return [{ tag: 'del[data-id]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['del', { ...HTMLAttributes, class: 'stet-deletion' }, 0]
  },
})
