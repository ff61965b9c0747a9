import type { Editor } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { bodyStart } from './block-place.ts'

/** A place between two blocks, with the line that shows it in the window. */
export type Gap = { position: number; left: number; width: number; top: number }

/** Where a block from `position` may be put down at this height: among its siblings, or among the blocks of the body. Null where it may not. */
export function gapAt(editor: Editor, position: number, y: number): Gap | null {
  const { view } = editor
  const { doc } = view.state
  const $block = doc.resolve(position)
  const own = $block.depth > 0 ? view.nodeDOM($block.before()) : null
  const isAmongOwn = own instanceof HTMLElement && isWithin(own.getBoundingClientRect(), y)
  if (isAmongOwn || $block.depth === 0) return nearestGap(editor, $block, y)
  return $block.nodeAfter?.type.isInGroup('block') ? nearestGap(editor, doc.resolve(bodyStart(doc)), y) : null
}

function nearestGap({ view }: Editor, $inside: ResolvedPos, y: number): Gap | null {
  const { parent } = $inside
  const start = $inside.start()
  const first = $inside.depth === 0 ? bodyStart(view.state.doc) : start
  let gap: Gap | null = null
  parent.forEach((node, offset) => {
    const position = start + offset
    const dom = position >= first ? view.nodeDOM(position) : null
    if (!(dom instanceof HTMLElement)) return
    const { top, bottom, left, width } = dom.getBoundingClientRect()
    const before = { position, left, width, top }
    const after = { position: position + node.nodeSize, left, width, top: bottom }
    if (gap === null) gap = before
    if (y > (top + bottom) / 2) gap = after
    else if (y > top) gap = before
  })
  return gap
}

function isWithin({ top, bottom }: DOMRect, y: number): boolean {
  return y >= top && y <= bottom
}
