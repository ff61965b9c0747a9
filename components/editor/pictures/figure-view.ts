import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { formatCredit } from '#lib/document/credit.ts'
import type { NodeAttributes } from '#lib/document/document-json.ts'
import { Figure } from '#lib/document/nodes/figure.ts'
import type { Messages } from '#messages/messages.ts'
import { element } from './element.ts'
import { pictureFrame } from './picture-frame.ts'

export type FigureWords = Messages['pictures']['figure']

/** The figure as the editor shows it: the picture, its caption as text to write in, and what its alt and credit say or lack. */
export function figureWith(words: FigureWords) {
  return Figure.extend({ addNodeView: () => figureView(words) })
}

function figureView(words: FigureWords): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const frame = pictureFrame(words)
    const contentDOM = element('div', 'stet-figure-caption')
    const facts = element('p', 'stet-figure-facts')
    facts.contentEditable = 'false'
    const dom = element('figure', 'stet-figure', frame.dom, contentDOM, facts)
    let present: Node = node

    const show = () => {
      const { mediaId, alt, credit, layout } = present.attrs as NodeAttributes['figure']
      dom.dataset.layout = layout
      frame.show(mediaId, alt)
      const credited = formatCredit(credit)
      const missing = [...(alt.trim() ? [] : [words.altMissing]), ...(credited ? [] : [words.creditMissing])]
      facts.replaceChildren(credited, ...missing.map(word => element('span', 'stet-missing', word)))
    }
    show()
    // The picture is no letter: a press on it chooses the figure, and its form comes.
    frame.dom.addEventListener('click', ({ target }) => {
      const pos = getPos()
      const isButton = target instanceof Element && target.closest('button') !== null
      if (pos !== undefined && !isButton && !editor.view.composing) editor.commands.setNodeSelection(pos)
    })
    return {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== present.type) return false
        const isSame = next.sameMarkup(present)
        present = next
        if (!isSame) show()
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
      // Its buttons are for the pointer and the keyboard alone; all else, dragging too, is the editor's.
      stopEvent: event => event.target instanceof HTMLButtonElement,
    }
  }
}
