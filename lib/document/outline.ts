import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'

const KINDS = ['heading', 'table', 'figure', 'gallery', 'embed', 'callout', 'pullquote'] as const
const LONGEST = 80

export type OutlineKind = (typeof KINDS)[number]

/** A place to jump to: what it is, what it says (may be empty), and its JSON pointer in the document. */
export type OutlineEntry = { kind: OutlineKind; text: string; emoji: string | null; level: 2 | 3; path: string }

/** Headings, and under them what can be recognised at a glance: tables, pictures, embeds, boxes and pull quotes, in reading order. A gallery is one entry. */
export function outlineOf(doc: DocumentJson): OutlineEntry[] {
  return doc.content.flatMap((node, index) => entriesIn(node, `/document/content/${index}`))
}

function entriesIn(node: NodeJson, path: string): OutlineEntry[] {
  const inside = () => childrenOf(node).flatMap((child, index) => entriesIn(child, `${path}/content/${index}`))
  const kind = KINDS.find(kind => kind === node.type)
  if (!kind) return inside()
  const entry = { kind, text: labelOf(node), emoji: null, level: 3 as const, path }
  if (node.type === 'heading') return [{ ...entry, ...node.attrs }]
  return node.type === 'callout' ? [entry, ...inside()] : [entry]
}

function labelOf(node: NodeJson): string {
  if (node.type === 'embed') return node.attrs.provider
  const text = firstText(node) || (node.type === 'figure' ? node.attrs.alt : '')
  return [...text.trim()].slice(0, LONGEST).join('')
}

/** Of the first line that holds any: a cell, a caption, a paragraph. */
function firstText(node: NodeJson): string {
  const children = childrenOf(node)
  const own = children.map(wordsOf).join('')
  if (own.trim()) return own
  for (const child of children) {
    const text = child.type === 'text' ? '' : firstText(child)
    if (text.trim()) return text
  }
  return ''
}

function wordsOf(node: NodeJson): string {
  if (node.type === 'text') return node.text
  if (node.type === 'mention') return node.attrs.label
  return node.type === 'hardBreak' ? ' ' : ''
}
