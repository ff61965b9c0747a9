import { Mark } from '@tiptap/core'

/** The words that a comment thread is about. Threads may overlap; typing at the edge does not widen one. */
export const Comment = Mark.create({
  name: 'comment',
  excludes: '',
  inclusive: false,

  addAttributes() {
    return {
      thread: {
        default: null,
        parseHTML: element => element.getAttribute('data-comment'),
        renderHTML: ({ thread }) => ({ 'data-comment': thread }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-comment]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'stet-comment' }, 0]
  },
})
