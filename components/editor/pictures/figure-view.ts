import type { NodeViewRenderer } from '@tiptap/core'
import { DeskProblem } from '#lib/desk-client/problem.ts'
import { formatCredit } from '#lib/document/credit.ts'
import { Figure } from '#lib/document/nodes/figure.ts'
import { pictureUrl } from './media-views.ts'

export type FigureWords = { altMissing: string; creditMissing: string; unavailable: string }

/** The figure as the editor shows it: the picture, its caption as text to write in, and what its alt and credit say. */
export function figureWith(words: FigureWords) {
  return Figure.extend({ addNodeView: () => figureView(words) })
}

function figureView(words: FigureWords): NodeViewRenderer {
  return ({ node }) => {
    let shown = ''
    const dom = element('figure', 'stet-figure')
    const picture = document.createElement('img')
    picture.draggable = false
    const contentDOM = element('div', 'stet-figure-caption')
    const facts = element('p', 'stet-figure-facts')
    picture.contentEditable = 'false'
    facts.contentEditable = 'false'
    dom.append(picture, contentDOM, facts)

    const show = ({ mediaId, alt, credit, layout }: typeof node.attrs) => {
      dom.dataset.layout = layout
      picture.alt = alt
      const credited = formatCredit(credit)
      facts.textContent = [credited || words.creditMissing, alt || words.altMissing].join(' · ')
      facts.dataset.incomplete = String(!alt || !credited)
      if (mediaId === shown) return
      shown = mediaId
      pictureUrl(mediaId).then(
        url => {
          picture.src = url
        },
        (error: unknown) => {
          if (!(error instanceof DeskProblem)) throw error
          picture.alt = words.unavailable
        },
      )
    }
    show(node.attrs)
    return {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== node.type) return false
        show(next.attrs)
        return true
      },
      ignoreMutation: mutation => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
  }
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}
