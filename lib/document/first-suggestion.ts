import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'

const KINDS = ['insertion', 'deletion', 'modification']

/** Where the first open suggestion stands, as a JSON pointer; null when there is none. */
export function firstSuggestion(doc: DocumentJson): string | null {
  return firstIn(doc, '')
}

function firstIn(node: DocumentJson | NodeJson, pointer: string): string | null {
  if (node.type === 'text') return node.marks?.some(({ type }) => KINDS.includes(type)) ? pointer : null
  for (const [index, child] of childrenOf(node).entries()) {
    const found = firstIn(child, `${pointer}/content/${index}`)
    if (found) return found
  }
  return null
}
