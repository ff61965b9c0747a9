import { Heading as BaseHeading } from '@tiptap/extension-heading'

const LEVEL_OF_TAG = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 } as const

/** A section heading, level 2 or 3; pasted ones of other levels become the nearest. The emoji stands apart from the text. */
export const Heading = BaseHeading.extend({
  addAttributes() {
    return {
      level: { default: 2, rendered: false },
      emoji: {
        default: null,
        parseHTML: element => element.getAttribute('data-emoji') || null,
        renderHTML: ({ emoji }) => (emoji ? { 'data-emoji': emoji } : {}),
      },
    }
  },

  parseHTML() {
    return Object.entries(LEVEL_OF_TAG).map(([tag, level]) => ({ tag, attrs: { level } }))
  },
}).configure({ levels: [2, 3] })
