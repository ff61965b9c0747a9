import { childrenOf, type DocumentJson, type NodeJson } from '../document-json.ts'
import { bodyOf, stripDeskMarks } from '../read.ts'
import { type NodeTable, type RenderContext, type RenderedMedia, renderNode } from './context.ts'

/** A node as the public API gives it: as it is stored, and each figure with its picture in `media`. */
export type PublicNodeJson = NodeJson & { media?: RenderedMedia | null; content?: PublicNodeJson[] }
export type PublicJson = { type: 'doc'; content: PublicNodeJson[] }

/** The body's blocks as JSON, without desk marks and notes and with pictures resolved. Title, deck and key points are fields of their own. */
export function renderPublicJson(doc: DocumentJson, context: RenderContext): PublicJson {
  const table = publicTable(context)
  return { type: 'doc', content: bodyOf(stripDeskMarks(doc)).flatMap(node => renderNode(table, node)) }
}

function publicTable(context: RenderContext): NodeTable<PublicNodeJson[]> {
  const none = (): PublicNodeJson[] => []
  const copy = (node: NodeJson): PublicNodeJson[] => {
    const content = childrenOf(node).flatMap(child => renderNode(table, child))
    const { content: _before, ...rest } = node as Extract<NodeJson, { content?: NodeJson[] }>
    return [(content.length ? { ...rest, content } : rest) as PublicNodeJson]
  }
  /** A quotation of nothing but notes goes with them. */
  const unlessEmptied = (node: NodeJson) => copy(node).filter(copied => childrenOf(copied).length > 0)
  const table: NodeTable<PublicNodeJson[]> = {
    doc: copy,
    title: none,
    deck: none,
    keyPoints: none,
    keyPoint: none,
    paragraph: copy,
    heading: copy,
    bulletList: copy,
    orderedList: copy,
    listItem: copy,
    blockquote: unlessEmptied,
    figure: node => copy(node).map(copied => ({ ...copied, media: context.media(node.attrs.mediaId) })),
    caption: copy,
    gallery: copy,
    pullquote: copy,
    callout: unlessEmptied,
    table: copy,
    tableRow: copy,
    tableHeader: copy,
    tableCell: copy,
    embed: copy,
    related: copy,
    newsletterCta: copy,
    divider: copy,
    internalNote: none,
    hardBreak: copy,
    // A colleague's id is nobody else's business.
    mention: node => (node.attrs.kind === 'tag' ? copy(node) : [{ type: 'text', text: node.attrs.label }]),
    text: copy,
  }
  return table
}
