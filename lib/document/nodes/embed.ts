import { mergeAttributes, Node } from '@tiptap/core'
import { embedOf } from '../embed.ts'

/** Something of another site, named by provider and id; never its HTML. Readers' front ends decide how to show it. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { provider: { default: '' }, id: { default: '' }, url: { default: '' } }
  },

  parseHTML() {
    return [{ tag: 'div[data-embed]', getAttrs: element => embedOf(element.getAttribute('data-embed') ?? '') ?? false }]
  },

  renderHTML({ node }) {
    const { url } = node.attrs
    return ['div', mergeAttributes({ 'data-embed': url, class: 'stet-embed' }), ['a', { href: url }, url]]
  },
})
