import type { MarkJson, NodeJson } from './document-json.ts'

/** `nodes` with neighbouring texts of equal marks made one, as ProseMirror keeps them. */
export function joinTexts(nodes: NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks, node.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    } else joined.push(node)
  }
  return joined
}

function sameMarks(a: MarkJson[] = [], b: MarkJson[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => JSON.stringify(mark) === JSON.stringify(b[index]))
}
