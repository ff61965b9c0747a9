import { Mark } from '@tiptap/core'

/** What a colleague suggests to add or to take out. Open until somebody accepts or declines it. */
export const Insertion = suggestion('insertion', 'ins')
export const Deletion = suggestion('deletion', 'del')

function suggestion(name: 'insertion' | 'deletion', element: 'ins' | 'del') {
  return Mark.create({
    name,
    excludes: 'insertion deletion',
    inclusive: false,

    addAttributes() {
      return {
        id: {
          default: null,
          parseHTML: node => node.getAttribute('data-id'),
          renderHTML: ({ id }) => ({ 'data-id': id }),
        },
      }
    },

    parseHTML() {
      return [{ tag: `${element}[data-id]` }]
    },

    renderHTML({ HTMLAttributes }) {
      return [element, { ...HTMLAttributes, class: `stet-${name}` }, 0]
    },
  })
}
