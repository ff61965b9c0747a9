import type { Credit } from './credit.ts'

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
  newsletterCta: { newsletter: string; heading: string[]; text: string | null; button: string | null }
  divider: NoAttributes
  internalNote: NoAttributes
  hardBreak: NoAttributes
  text: NoAttributes
}

/** The attributes of every mark; `comment`, `insertion` and `deletion` are for the desk only. */
export type MarkAttributes = {
  link: { href: string }
  bold: NoAttributes
  italic: NoAttributes
  strike: NoAttributes
  code: NoAttributes
  highlight: NoAttributes
  superscript: NoAttributes
  subscript: NoAttributes
  comment: { thread: string }
  insertion: { id: string }
  deletion: { id: string }
}

export type FigureLayout = 'normal' | 'wide' | 'full'
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
