import { Mark } from '@tiptap/core'

/** How the marked letters are read, in small letters above them. */
export const Ruby = Mark.create({
  name: 'ruby',
  inclusive: false,

  addAttributes() {
    return {
      text: {
        default: '',
        parseHTML: element => element.getAttribute('data-ruby') ?? '',
        renderHTML: ({ text }) => ({ 'data-ruby': text }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-ruby]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'stet-ruby' }, 0]
  },
})
