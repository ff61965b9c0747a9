import { childrenOf, type MarkJson, type NodeJson } from '../document-json.ts'

type Wrap = (mark: MarkJson, inner: string, before: string) => string

/** Inline nodes with their marks nested, so that a link over three runs is one link. `wrap` also gets what stands before it. */
export function renderInline(nodes: NodeJson[], leaf: (node: NodeJson) => string, wrap: Wrap, level = 0): string {
  let out = ''
  for (let index = 0; index < nodes.length; ) {
    const mark = markOf(nodes[index], level)
    const end = mark ? endOfRun(nodes, index, level, mark) : index + 1
    const run = nodes.slice(index, end)
    out += mark ? wrap(mark, renderInline(run, leaf, wrap, level + 1), out) : run.map(leaf).join('')
    index = end
  }
  return out
}

/** False for a block that shows nothing: empty, or nothing but line breaks. */
export function hasText(node: NodeJson): boolean {
  return childrenOf(node).some(child => child.type === 'text' || child.type === 'mention')
}

function endOfRun(nodes: NodeJson[], start: number, level: number, mark: MarkJson): number {
  let end = start + 1
  while (end < nodes.length && JSON.stringify(markOf(nodes[end], level)) === JSON.stringify(mark)) end += 1
  return end
}

function markOf(node: NodeJson | undefined, level: number): MarkJson | undefined {
  return node?.type === 'text' ? node.marks?.[level] : undefined
}
