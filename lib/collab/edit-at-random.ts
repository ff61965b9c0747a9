import { childrenOf, type DocumentJson, type NodeJson } from '#lib/document/document-json.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { isAppError } from '#lib/kernel/errors.ts'

type Parent = { content?: NodeJson[] }
type Place = { parent: Parent; index: number; node: NodeJson }

const WORDS = ['가나다', '라마바사', ' 아자차', '카타파하.']

/** What one person may do to a document, each an edit of the tree in place. */
const EDITS: ((place: Place, dice: number) => void)[] = [
  ({ parent, index }) => void parent.content?.splice(index, 1),
  ({ parent, index, node }) => void parent.content?.splice(index, 0, structuredClone(node)),
  ({ parent, index, node }) => void parent.content?.splice(index, 1, { type: 'callout', content: [node] } as NodeJson),
  ({ parent, index, node }) => void parent.content?.splice(index, 1, ...childrenOf(node)),
  ({ parent, index, node }) =>
    void parent.content?.splice(index, 1, {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [node] }],
    } as NodeJson),
  ({ node }, dice) => type(node, dice),
  ({ node }, dice) => type(node, dice),
  ({ parent, index, node }) => split(parent, index, node),
  ({ node }, dice) => mark(node, dice),
]

/** A valid document near `document`: one edit that `what` and `where` choose, or the same document when that edit is not allowed there. For tests. */
export function editAtRandom(document: DocumentJson, what: number, where: number): DocumentJson {
  const changed = structuredClone(document) as DocumentJson
  const places = placesIn(changed as Parent)
  const place = places[where % places.length]
  const edit = EDITS[what % EDITS.length]
  if (!place || !edit) return document
  edit(place, where)
  try {
    return parseDocument(changed)
  } catch (error) {
    if (!isAppError(error)) throw error
    return document
  }
}

function placesIn(parent: Parent): Place[] {
  return (parent.content ?? []).flatMap((node, index) => [{ parent, index, node }, ...placesIn(node as Parent)])
}

function type(node: NodeJson, dice: number): void {
  const word = WORDS[dice % WORDS.length] ?? ''
  if (node.type === 'text') node.text = dice % 2 ? node.text + word : word + node.text
  else (node as Parent).content = [...childrenOf(node), { type: 'text', text: word }]
}

function split(parent: Parent, index: number, node: NodeJson): void {
  const children = childrenOf(node)
  const half = Math.floor(children.length / 2)
  const [left, right] = [children.slice(0, half), children.slice(half)]
  parent.content?.splice(index, 1, { ...node, content: left } as NodeJson, { ...node, content: right } as NodeJson)
}

function mark(node: NodeJson, dice: number): void {
  if (node.type !== 'text') return
  const id = `p${dice % 7}`
  const type = (['insertion', 'deletion', 'bold'] as const)[dice % 3] ?? 'bold'
  const marks = (node.marks ?? []).filter(({ type }) => type === 'link')
  node.marks = [...marks, type === 'bold' ? { type } : { type, attrs: { id } }]
}
