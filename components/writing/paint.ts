import type { EditorView } from '@tiptap/pm/view'

type Place = { from: number; to: number }

const MOST = 2_000

/** Paints places of the text under the name of a `::highlight()`, without touching the text; those around `near` first. Call it again when the text has changed; with no places, it clears. */
export function paint(view: EditorView, name: string, places: Place[], near = 0): void {
  if (!('highlights' in CSS)) return
  if (places.length === 0 || view.isDestroyed) {
    CSS.highlights.delete(name)
    return
  }
  const at = Math.max(0, Math.min(near - MOST / 2, places.length - MOST))
  const ranges = places.slice(at, at + MOST).flatMap(place => rangeOf(view, place))
  CSS.highlights.set(name, new Highlight(...ranges))
}

/** The range of the page where a place of the text stands; none when the text has become shorter. */
export function rangeOf(view: EditorView, { from, to }: Place): Range[] {
  if (to > view.state.doc.content.size) return []
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return [range]
}
