import { mergeAttributes, Node } from '@tiptap/core'
import { jsonAttribute } from './json-attribute.ts'

const isIds = (value: unknown) => Array.isArray(value) && value.every(id => typeof id === 'string')

/** Briefings to read next, by id. Which of them readers may see is asked when they look, so that none outlives its withdrawal here. */
export const Related = Node.create({
  name: 'related',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { briefings: jsonAttribute('briefings', [], isIds) }
  },

  parseHTML() {
    return [{ tag: 'div[data-briefings]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { class: 'stet-related' })]
  },
})
