import { mergeAttributes, Node } from '@tiptap/core'
import { nodeAttributes } from '../attributes.ts'
import { Credit } from '../credit.ts'
import { jsonAttribute } from './json-attribute.ts'

/** A picture from the library with its caption, which is text like any other. The picture itself is found by `mediaId`. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption',
  defining: true,
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      // A default, because a document that lacks the attribute must stay readable; validation refuses the empty id.
      mediaId: {
        default: '',
        parseHTML: element => element.getAttribute('data-media-id') ?? '',
        renderHTML: ({ mediaId }) => ({ 'data-media-id': mediaId }),
      },
      alt: {
        default: '',
        parseHTML: element => element.getAttribute('data-alt') ?? '',
        renderHTML: ({ alt }) => ({ 'data-alt': alt }),
      },
      credit: jsonAttribute('credit', null, value => Credit.safeParse(value).success),
      layout: {
        default: 'normal',
        parseHTML: element => element.getAttribute('data-layout') ?? 'normal',
        renderHTML: ({ layout }) => ({ 'data-layout': layout }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'figure[data-media-id]', getAttrs: element => isWhole(element) && null }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { class: 'stet-figure' }), 0]
  },
})

function isWhole(element: HTMLElement): boolean {
  const mediaId = element.getAttribute('data-media-id') ?? ''
  const layout = element.getAttribute('data-layout') ?? 'normal'
  return nodeAttributes.figure.safeParse({ mediaId, layout }).success
}
