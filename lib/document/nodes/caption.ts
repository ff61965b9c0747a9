import { mergeAttributes, Node } from '@tiptap/core'
import { leaveBlock } from './keyboard.ts'

/** The words under a picture. Enter goes on to a new paragraph after the figure. */
export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  selectable: false,

  parseHTML() {
    return [{ tag: 'figcaption' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes(HTMLAttributes, { class: 'stet-caption' }), 0]
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => {
        // A gallery holds nothing but pictures: the paragraph goes under all of them.
        const inGallery = this.editor.isActive('gallery')
        return leaveBlock(this.editor, this.name, inGallery ? 2 : 1)
      },
    }
  },
})
