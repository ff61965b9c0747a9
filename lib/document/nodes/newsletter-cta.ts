import { mergeAttributes, Node } from '@tiptap/core'
import { jsonAttribute } from './json-attribute.ts'

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

/** An invitation to a newsletter: boilerplate, shown to readers, left out of plain text, search and reading time. */
export const NewsletterCta = Node.create({
  name: 'newsletterCta',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      newsletter: jsonAttribute('newsletter', '', isText),
      heading: jsonAttribute('heading', [], isTexts),
      text: jsonAttribute('text', null, isText),
      button: jsonAttribute('button', null, isText),
    }
  },

  parseHTML() {
    return [{ tag: 'aside[data-newsletter]' }]
  },

  renderHTML({ HTMLAttributes, node }) {
    const lines: string[] = [...node.attrs.heading, node.attrs.text, node.attrs.button].filter(Boolean)
    return [
      'aside',
      mergeAttributes(HTMLAttributes, { class: 'stet-newsletter' }),
      ...lines.map(line => ['p', {}, line]),
    ]
  },
})
