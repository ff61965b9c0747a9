import { mergeAttributes, Node } from '@tiptap/core'

/** Two to twelve pictures side by side, each with its own caption. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure{2,12}',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'div[data-stet="gallery"]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-stet': 'gallery', class: 'stet-gallery' }), 0]
  },
})
