import type { Editor } from '@tiptap/core'
import { caretPlace } from './caret-place.ts'
import type { Company } from './company.ts'

/** The part of the window, from above and from below, in which a caret is easy to see. */
const MARGIN = 0.25

/** Scrolls to where somebody's caret stands, unless it is in sight. False when it stands nowhere. */
export function bringIntoView(editor: Editor, company: Company, clientId: number): boolean {
  const place = caretPlace(editor.state, company.awareness, clientId)
  if (place === null) return false
  const { view } = editor
  const { top, bottom } = view.coordsAtPos(place)
  const edge = window.innerHeight * MARGIN
  if (top >= edge && bottom <= window.innerHeight - edge) return true
  const { node } = view.domAtPos(place)
  const element = node instanceof Element ? node : node.parentElement
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  return true
}
