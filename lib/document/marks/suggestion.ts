import { Mark } from '@tiptap/core'

/** What a colleague suggests to add or to take out. Open until somebody accepts or declines it. */
export const Insertion = suggestion('insertion', 'ins')
export const Deletion = suggestion('deletion', 'del')

/** What a colleague suggests for the formatting of these words. */
export const Modification = Mark.create({
  name: 'modification',
  excludes: 'insertion deletion',
  inclusive: false,

  addAttributes() {
    return {
      id: { default: null },
      type: { default: 'mark' },
      attrName: { default: null },
      previousValue: { default: null },
      newValue: { default: null },
    }
  },

  renderHTML({ mark }) {
    return ['span', { 'data-modification': mark.attrs.id, class: 'stet-modification' }, 0]
  },
})

function suggestion(name: 'insertion' | 'deletion', element: 'ins' | 'del') {
  return Mark.create({
    name,
    excludes: 'insertion deletion modification',
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
