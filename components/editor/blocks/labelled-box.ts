import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { BlockIcon } from './block-icons.ts'
import { drawn, element, fixed } from './draw.ts'

type Label = { icon: BlockIcon; word: string }

/** A box of text with a drawing and a word above it that say what it is: never colour alone. */
export function labelledBox(className: string, labelOf: (node: Node) => Label): (node: Node) => NodeView {
  return first => {
    const dom = element('div', className)
    const label = fixed('p', 'stet-box-label')
    const contentDOM = element('div', 'stet-box-text')
    dom.append(label, contentDOM)
    const show = (node: Node) => {
      const { icon, word } = labelOf(node)
      label.replaceChildren(drawn(icon), word)
      if (node.attrs.tone) dom.dataset.tone = node.attrs.tone
    }
    show(first)
    return {
      dom,
      contentDOM,
      update: node => {
        if (node.type !== first.type) return false
        if (!node.sameMarkup(first)) show(node)
        first = node
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}
