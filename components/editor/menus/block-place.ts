import type { Node, ResolvedPos } from '@tiptap/pm/model'

/** Nodes between whose children blocks may stand and be moved. Items of a list move with all that they hold. */
const BLOCK_HOLDERS = ['doc', 'blockquote', 'callout', 'internalNote']
const HOLDERS = [...BLOCK_HOLDERS, 'bulletList', 'orderedList', 'gallery']
const HEAD = ['title', 'deck', 'keyPoints']

/** True in title, deck and key points, which are there once and stay in their place. */
export function isInHead($pos: ResolvedPos): boolean {
  const outermost = $pos.depth > 0 ? $pos.node(1) : $pos.nodeAfter
  return outermost !== null && HEAD.includes(outermost.type.name)
}

/** True where a block may begin: in a paragraph or heading of the body, not in a caption, a table or code. */
export function takesBlocks($pos: ResolvedPos): boolean {
  if (!['paragraph', 'heading'].includes($pos.parent.type.name) || isInHead($pos)) return false
  if ($pos.marks().some(mark => mark.type.name === 'code')) return false
  return !ancestorsOf($pos).includes('table')
}

/** True of what holds blocks that can change places with one another. */
export function holdsMovables(node: Node): boolean {
  return HOLDERS.includes(node.type.name)
}

/** The depth of the innermost block around `$pos` that can be moved among its siblings: in a list the item, in a gallery the picture. Null in the head. */
export function movableDepth($pos: ResolvedPos): number | null {
  return isInHead($pos) ? null : depthUnder($pos, HOLDERS)
}

/** Where a new block goes from `$pos`: in the place of an empty paragraph, else after the block; from the head, before the body. Positions in the document. */
export function placeForBlock(doc: Node, $pos: ResolvedPos): { from: number; to: number } {
  const depth = isInHead($pos) ? null : depthUnder($pos, BLOCK_HOLDERS)
  if (depth === null) {
    const start = bodyStart(doc)
    return { from: start, to: start }
  }
  if (depth > $pos.depth) {
    const after = $pos.pos + ($pos.nodeAfter?.nodeSize ?? 0)
    return { from: after, to: after }
  }
  const block = $pos.node(depth)
  const isFree = block.type.name === 'paragraph' && block.content.size === 0
  return { from: isFree ? $pos.before(depth) : $pos.after(depth), to: $pos.after(depth) }
}

/** Where the first block of the body stands. */
export function bodyStart(doc: Node): number {
  let start = 0
  doc.forEach((node, offset) => {
    if (HEAD.includes(node.type.name)) start = offset + node.nodeSize
  })
  return start
}

/** The deepest depth whose parent is one of `holders`; one below `$pos` itself when it stands between blocks. */
function depthUnder($pos: ResolvedPos, holders: string[]): number | null {
  const deepest = $pos.nodeAfter && !$pos.parent.inlineContent ? $pos.depth + 1 : $pos.depth
  for (let depth = deepest; depth > 0; depth -= 1) {
    if (holders.includes($pos.node(depth - 1).type.name)) return depth
  }
  return null
}

function ancestorsOf($pos: ResolvedPos): string[] {
  return Array.from({ length: $pos.depth + 1 }, (_, depth) => $pos.node(depth).type.name)
}
