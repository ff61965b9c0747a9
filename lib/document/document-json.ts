import type { Credit } from './credit.ts'
import type { EmbedTarget } from './embed.ts'

type NoAttributes = Record<never, never>

/** The attributes of every node. A name added here fails the type checker until each table over `NodeName` handles it. */
export type NodeAttributes = {
  doc: NoAttributes
  title: NoAttributes
  deck: NoAttributes
  keyPoints: NoAttributes
  keyPoint: NoAttributes
  paragraph: NoAttributes
  heading: { level: 2 | 3; emoji: string | null }
  bulletList: NoAttributes
  orderedList: { start: number }
  listItem: NoAttributes
  blockquote: { cite: string | null }
  figure: { mediaId: string; alt: string; credit: Credit | null; layout: FigureLayout }
  caption: NoAttributes
  gallery: NoAttributes
  pullquote: { attribution: string | null }
  callout: { tone: CalloutTone }
  table: NoAttributes
  tableRow: NoAttributes
  tableHeader: CellSpans
  tableCell: CellSpans
  embed: EmbedTarget
  related: { briefings: string[] }
  newsletterCta: { newsletter: string; heading: string[]; text: string | null; button: string | null }
  divider: NoAttributes
  internalNote: NoAttributes
  hardBreak: NoAttributes
  mention: { kind: MentionKind; id: string; label: string }
  text: NoAttributes
}

/** The attributes of every mark; `comment`, `insertion`, `deletion` and `modification` are for the desk only. */
export type MarkAttributes = {
  link: { href: string; rel?: LinkRel }
  bold: NoAttributes
  italic: NoAttributes
  strike: NoAttributes
  code: NoAttributes
  highlight: NoAttributes
  superscript: NoAttributes
  subscript: NoAttributes
  /** How the marked letters are read. */
  ruby: { text: string }
  comment: { thread: string }
  insertion: { id: string }
  deletion: { id: string }
  /** A suggested change of formatting: which mark goes and which one comes. */
  modification: {
    id: string
    type: 'mark'
    attrName: null
    previousValue: FormatJson | null
    newValue: FormatJson | null
  }
}

export type FigureLayout = 'normal' | 'wide' | 'full'
export type CalloutTone = 'info' | 'warn' | 'update'
export type MentionKind = 'person' | 'tag'
/** Paid for, or not vouched for: what search engines are told of a link. */
export type LinkRel = 'sponsored' | 'nofollow'
/** How many columns and rows a cell takes up. `colwidth` is always null. */
export type CellSpans = { colspan: number; rowspan: number; colwidth: null }
type Format = Exclude<keyof MarkAttributes, 'comment' | 'insertion' | 'deletion' | 'modification'>
/** A mark that readers see, as ProseMirror writes it. */
export type FormatJson = { [M in Format]: { type: M } & WithAttributes<MarkAttributes[M]> }[Format]
export type NodeName = keyof NodeAttributes
export type MarkName = keyof MarkAttributes

type WithAttributes<A> = keyof A extends never ? { attrs?: undefined } : { attrs: A }
type Body<N extends NodeName> = N extends 'text' ? { text: string; marks?: MarkJson[] } : { content?: NodeJson[] }

/** One node as ProseMirror writes it: no `attrs` where there are none, no `content` where it is empty. */
export type NodeJson<N extends NodeName = NodeName> = N extends NodeName
  ? { type: N } & WithAttributes<NodeAttributes[N]> & Body<N>
  : never

/** One mark as ProseMirror writes it. */
export type MarkJson<M extends MarkName = MarkName> = M extends MarkName
  ? { type: M } & WithAttributes<MarkAttributes[M]>
  : never

/** A whole briefing: title, deck, key points, then one block or more. Only `parseDocument` vouches for one. */
export type DocumentJson = { type: 'doc'; content: NodeJson[] }

/** A document with one empty paragraph and as many empty key points as the series asks for (none by default). */
export function emptyDocument(options: { title?: string; keyPoints?: number } = {}): DocumentJson {
  const title = options.title?.normalize('NFC')
  const keyPoints = Array.from({ length: options.keyPoints ?? 0 }, (): NodeJson => ({ type: 'keyPoint' }))
  return {
    type: 'doc',
    content: [
      title ? { type: 'title', content: [{ type: 'text', text: title }] } : { type: 'title' },
      { type: 'deck' },
      keyPoints.length ? { type: 'keyPoints', content: keyPoints } : { type: 'keyPoints' },
      { type: 'paragraph' },
    ],
  }
}

/** The children of any node; none for text. */
export function childrenOf(node: NodeJson | DocumentJson): NodeJson[] {
  return 'content' in node ? (node.content ?? []) : []
}
