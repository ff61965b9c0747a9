import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

const HEAD = ['title', 'deck', 'keyPoints']
/** What may hold pictures between its blocks. */
const HOLDERS = ['doc', 'blockquote', 'callout', 'internalNote']

/** The gap where a picture goes from `position`: before an empty paragraph, so that there is a line to write on; else after the block there; from the head, before the body. */
export function gapAt(doc: Node, position: number): number {
  const $position = doc.resolve(Math.max(0, Math.min(position, doc.content.size)))
  const depth = depthOf($position)
  if (depth === null) return bodyStart(doc)
  if (depth > $position.depth) return $position.pos
  const block = $position.node(depth)
  const isFree = block.type.name === 'paragraph' && block.content.size === 0
  return isFree ? $position.before(depth) : $position.after(depth)
}

/** The gap that is nearest to the pointer, above or below the block under it. */
export function gapUnder(view: EditorView, { clientX, clientY }: { clientX: number; clientY: number }): number | null {
  const found = view.posAtCoords({ left: clientX, top: clientY })
  if (!found) return null
  const { doc } = view.state
  const $position = doc.resolve(found.inside >= 0 ? Math.max(found.inside, found.pos) : found.pos)
  const depth = depthOf($position)
  if (depth === null) return bodyStart(doc)
  if (depth > $position.depth) return $position.pos
  const start = $position.before(depth)
  const block = view.nodeDOM(start)
  if (!(block instanceof HTMLElement)) return start
  const { top, height } = block.getBoundingClientRect()
  return clientY < top + height / 2 ? start : $position.after(depth)
}

/** Where the body begins. */
export function bodyStart(doc: Node): number {
  let start = 0
  doc.forEach((node, offset) => {
    if (HEAD.includes(node.type.name)) start = offset + node.nodeSize
  })
  return start
}

/** The depth of the innermost block beside which a picture may stand; one below `$position` itself when it is a gap already; null in the head. */
function depthOf($position: ResolvedPos): number | null {
  const { depth: deepest, doc } = $position
  if ($position.pos < bodyStart(doc)) return null
  const isGap = HOLDERS.includes($position.parent.type.name)
  for (let depth = isGap ? deepest + 1 : deepest; depth > 0; depth -= 1) {
    if (HOLDERS.includes($position.node(depth - 1).type.name)) return depth
  }
  return null
}
