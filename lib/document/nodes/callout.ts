import { mergeAttributes, Node } from '@tiptap/core'

const TONES = ['info', 'warn', 'update']

/** A box beside the story: background, a warning, or what is new. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,

  addAttributes() {
    return {
      tone: {
        default: 'info',
        parseHTML: element => TONES.find(tone => tone === element.getAttribute('data-tone')) ?? 'info',
        renderHTML: ({ tone }) => ({ 'data-tone': tone }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-stet="callout"]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-stet': 'callout', class: 'stet-callout' }), 0]
  },
})
