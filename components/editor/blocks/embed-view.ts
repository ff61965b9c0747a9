import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { EmbedTarget } from '#lib/document/embed.ts'
import type { BlockWords } from './block-words.ts'
import { drawn, element, fixed } from './draw.ts'

/** What an embed is, in words: provider, id and address. Nothing is asked of the other site. */
export function embedView(words: BlockWords): (node: Node) => NodeView {
  return first => {
    const dom = fixed('div', 'stet-embed')
    const show = ({ provider, id, url }: EmbedTarget) => {
      dom.dataset.embed = provider
      dom.replaceChildren(
        drawn(provider),
        element('strong', 'stet-embed-provider', words.embed.providers[provider]),
        element('span', 'stet-embed-id', id),
        element('span', 'stet-embed-address', url),
      )
    }
    show(first.attrs as EmbedTarget)
    return {
      dom,
      update: node => {
        if (node.type !== first.type) return false
        show(node.attrs as EmbedTarget)
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection',
    }
  }
}
