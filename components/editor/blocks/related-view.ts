import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import type { BlockWords } from './block-words.ts'
import { briefingLine } from './briefing-lines.ts'
import { drawn, element, fixed } from './draw.ts'

/** The titles of related briefings, each with its state: the desk sees what readers will not see yet. */
export function relatedView(words: BlockWords): (node: Node) => NodeView {
  return first => {
    const dom = fixed('div', 'stet-related')
    const label = element('p', 'stet-box-label', drawn('related'), words.related.heading)
    let shown = ''
    const show = (ids: string[]) => {
      if (shown === ids.join()) return
      shown = ids.join()
      const list = element('ol', 'stet-related-list', ...ids.map(id => itemOf(id, words)))
      dom.replaceChildren(label, ids.length ? list : element('p', 'stet-related-empty', words.related.empty))
    }
    dom.append(label, element('p', 'stet-related-empty', words.related.empty))
    show(first.attrs.briefings)
    return {
      dom,
      update: node => {
        if (node.type !== first.type) return false
        show(node.attrs.briefings)
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection',
    }
  }
}

function itemOf(id: string, words: BlockWords): HTMLElement {
  const item = element('li', 'stet-related-item', words.related.loading)
  briefingLine(id).then(
    line => {
      if (line === 'missing') return item.replaceChildren(words.related.missing)
      const state = element('span', 'stet-related-state', words.status[line.status])
      item.replaceChildren(line.title || words.untitled, ' ', state)
    },
    (error: unknown) => {
      if (!(error instanceof DeskProblem)) throw error
      item.replaceChildren(words.related.unread)
    },
  )
  return item
}
