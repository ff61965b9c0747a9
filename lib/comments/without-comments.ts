import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'
import { joinTexts } from '#lib/document/join-texts.ts'

/** The document without the marks of comments (only of those that `goes` names, when given); all else, open suggestions too, stays as it is. */
export function withoutComments(doc: DocumentJson, goes: (thread: string) => boolean = () => true): DocumentJson {
  return { type: 'doc', content: stripAll(doc.content, goes) }
}

function stripAll(nodes: NodeJson[], goes: (thread: string) => boolean): NodeJson[] {
  return joinTexts(nodes.map(node => strip(node, goes)))
}

function strip(node: NodeJson, goes: (thread: string) => boolean): NodeJson {
  if (node.type !== 'text') {
    const content = childrenOf(node)
    return content.length ? ({ ...node, content: stripAll(content, goes) } as NodeJson) : node
  }
  const marks = node.marks?.filter(mark => mark.type !== 'comment' || !goes(mark.attrs.thread)) ?? []
  return { type: 'text', text: node.text, ...(marks.length && { marks }) }
}
