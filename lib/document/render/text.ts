import { childrenOf, type DocumentJson, type NodeJson } from '../document-json.ts'
import { bodyOf, stripDeskMarks } from '../read.ts'
import { type NodeTable, renderNode } from './context.ts'
import { hasText } from './inline.ts'

/** The body as plain text: blocks separated by a blank line, the lines of a list by one newline, every text byte for byte as it was written. Emoji of headings, pictures' credits and boilerplate are left out; reading time is counted on this. */
export function renderText(doc: DocumentJson): string {
  return blocks(bodyOf(stripDeskMarks(doc)), '\n\n')
}

const table: NodeTable<string> = {
  doc: node => blocks(childrenOf(node), '\n\n'),
  title: () => '',
  deck: () => '',
  keyPoints: () => '',
  keyPoint: () => '',
  paragraph: words,
  heading: words,
  bulletList: node => blocks(childrenOf(node), '\n'),
  orderedList: node => blocks(childrenOf(node), '\n'),
  listItem: node => blocks(childrenOf(node), '\n'),
  blockquote: node => {
    const inner = blocks(childrenOf(node), '\n\n')
    return inner && node.attrs.cite ? `${inner}\n\n— ${node.attrs.cite}` : inner
  },
  figure: node => blocks(childrenOf(node), '\n\n'),
  caption: words,
  gallery: node => blocks(childrenOf(node), '\n\n'),
  pullquote: node => {
    const { attribution } = node.attrs
    return hasText(node) && attribution ? `${words(node)}\n\n— ${attribution}` : words(node)
  },
  callout: node => blocks(childrenOf(node), '\n\n'),
  table: node => blocks(childrenOf(node), '\n'),
  tableRow: node => blocks(childrenOf(node), '\t'),
  tableHeader: node => blocks(childrenOf(node), ' '),
  tableCell: node => blocks(childrenOf(node), ' '),
  embed: () => '',
  related: () => '',
  newsletterCta: () => '',
  divider: () => '',
  internalNote: () => '',
  hardBreak: () => '\n',
  mention: node => node.attrs.label,
  text: node => node.text,
}

function words(node: NodeJson): string {
  if (!hasText(node)) return ''
  return childrenOf(node)
    .map(child => renderNode(table, child))
    .join('')
}

function blocks(nodes: NodeJson[], separator: string): string {
  return nodes
    .map(node => renderNode(table, node))
    .filter(Boolean)
    .join(separator)
}
