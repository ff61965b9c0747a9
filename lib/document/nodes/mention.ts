import { Node } from '@tiptap/core'

/** A colleague or a tag inside a sentence. `label` is what is read; a reader never learns a colleague's id. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addAttributes() {
    return {
      kind: attribute('kind', 'tag'),
      id: attribute('id', ''),
      label: attribute('label', ''),
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-mention]' }]
  },

  renderHTML({ HTMLAttributes, node }) {
    return ['span', { ...HTMLAttributes, 'data-mention': '', class: 'stet-mention' }, node.attrs.label]
  },

  renderText({ node }) {
    return node.attrs.label
  },
})

function attribute(name: string, fallback: string) {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
  }
}
