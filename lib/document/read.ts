import { DESK_MARKS } from './desk-marks.ts'
import { childrenOf, type DocumentJson, type NodeAttributes, type NodeJson } from './document-json.ts'
import { joinTexts } from './join-texts.ts'

/** The plain text of the title as it stands: without what is only suggested, with what is only suggested to go. */
export function titleOf(doc: DocumentJson): string {
  return plainText(doc.content.find(node => node.type === 'title'))
}

/** The plain text of the deck; empty when there is none. */
export function deckOf(doc: DocumentJson): string {
  return plainText(doc.content.find(node => node.type === 'deck'))
}

/** The plain text of each key point in order, the empty ones too. */
export function keyPointsOf(doc: DocumentJson): string[] {
  const keyPoints = doc.content.find(node => node.type === 'keyPoints')
  return keyPoints ? childrenOf(keyPoints).map(plainText) : []
}

/** The blocks under the head: what the body renderers show. */
export function bodyOf(doc: DocumentJson): NodeJson[] {
  return doc.content.filter(node => node.type !== 'title' && node.type !== 'deck' && node.type !== 'keyPoints')
}

/** Every picture of the text with its `path` in the tree as a JSON pointer, in reading order. */
export function figuresOf(doc: DocumentJson): { path: string; attrs: NodeAttributes['figure'] }[] {
  const found: { path: string; attrs: NodeAttributes['figure'] }[] = []
  visit(doc, (node, pointer) => {
    if (node.type === 'figure') found.push({ path: pointer, attrs: node.attrs })
  })
  return found
}

/** The briefings that boxes of the text name as related, each once, in reading order. */
export function relatedIn(doc: DocumentJson): string[] {
  const found = new Set<string>()
  visit(doc, node => {
    if (node.type === 'related') for (const id of node.attrs.briefings) found.add(id)
  })
  return [...found]
}

/** Every linked run of text with the `path` of its address as a JSON pointer, in reading order. */
export function linksOf(doc: DocumentJson): { path: string; href: string; text: string }[] {
  const found: { path: string; href: string; text: string }[] = []
  visit(doc, (node, pointer) => {
    if (node.type !== 'text') return
    node.marks?.forEach((mark, index) => {
      if (mark.type !== 'link') return
      found.push({ path: `${pointer}/marks/${index}/attrs/href`, href: mark.attrs.href, text: node.text })
    })
  })
  return found
}

/** The document as its text stands until somebody decides: without desk marks and without words that are only suggested; words that are suggested to go are still there. */
export function stripDeskMarks(doc: DocumentJson): DocumentJson {
  return { type: 'doc', content: stripAll(doc.content) }
}

function plainText(node: NodeJson | undefined): string {
  if (!node) return ''
  return childrenOf(node)
    .map(child => (child.type === 'text' && !isInserted(child) ? child.text : ''))
    .join('')
}

function isInserted(node: NodeJson): boolean {
  return node.type === 'text' && (node.marks ?? []).some(({ type }) => type === 'insertion')
}

function visit(doc: DocumentJson, see: (node: NodeJson, pointer: string) => void): void {
  const step = (nodes: NodeJson[], parent: string) => {
    nodes.forEach((node, index) => {
      const pointer = `${parent}/content/${index}`
      see(node, pointer)
      step(childrenOf(node), pointer)
    })
  }
  step(doc.content, '')
}

function stripAll(nodes: NodeJson[]): NodeJson[] {
  return joinTexts(nodes.flatMap(strip))
}

function strip(node: NodeJson): NodeJson[] {
  if (node.type !== 'text') {
    const content = stripAll(childrenOf(node))
    const { content: _before, ...rest } = node as Extract<NodeJson, { content?: NodeJson[] }>
    return [(content.length ? { ...rest, content } : rest) as NodeJson]
  }
  if (isInserted(node)) return []
  const marks = node.marks?.filter(({ type }) => !DESK_MARKS.includes(type)) ?? []
  return [marks.length ? { type: 'text', text: node.text, marks } : { type: 'text', text: node.text }]
}
