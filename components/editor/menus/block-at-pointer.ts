import type { Editor } from '@tiptap/core'
import { movableDepth } from './block-place.ts'

/** A block that can be taken hold of, with what shows it. */
export type Held = { position: number; dom: HTMLElement }

const INSIDE = 4

/** The block beside which the pointer is, in the text or in its margin; null in the head and in an empty line. */
export function blockAtPointer({ view }: Editor, x: number, y: number): Held | null {
  const { left, right } = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({ left: Math.min(Math.max(x, left + INSIDE), right - INSIDE), top: y })
  if (!found) return null
  const $pos = view.state.doc.resolve(found.inside >= 0 ? found.inside : found.pos)
  // A block without text is found as that in which the pointer is.
  const isBlock = $pos.nodeAfter !== null && !$pos.parent.inlineContent
  const depth = movableDepth($pos)
  if (depth === null || (depth > $pos.depth && !isBlock)) return null
  const position = depth > $pos.depth ? $pos.pos : $pos.before(depth)
  const node = view.state.doc.nodeAt(position)
  const dom = view.nodeDOM(position)
  const isEmptyLine = node?.type.name === 'paragraph' && node.content.size === 0
  return node && dom instanceof HTMLElement && !isEmptyLine ? { position, dom } : null
}

/** Where the block that `dom` shows stands now; null when it is gone. Colleagues may have changed all before it. */
export function positionOf({ view }: Editor, dom: HTMLElement): number | null {
  if (!view.dom.contains(dom) || !dom.parentElement) return null
  const index = [...dom.parentElement.childNodes].indexOf(dom)
  const position = view.posAtDOM(dom.parentElement, index)
  return view.nodeDOM(position) === dom ? position : null
}
