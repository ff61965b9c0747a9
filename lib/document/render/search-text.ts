import { formatCredit } from '../credit.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '../document-json.ts'
import { bodyOf, stripDeskMarks } from '../read.ts'
import { type NodeTable, renderNode } from './context.ts'
import { hasText } from './inline.ts'

/** What a search of the body looks through: one line per block, with alternative texts, credits and sources of quotations, without newsletter boxes and emoji. */
export function renderSearchText(doc: DocumentJson): string {
  return lines(bodyOf(stripDeskMarks(doc)).map(node => renderNode(table, node)))
}

const table: NodeTable<string> = {
  doc: all,
  title: () => '',
  deck: () => '',
  keyPoints: () => '',
  keyPoint: () => '',
  paragraph: words,
  heading: words,
  bulletList: all,
  orderedList: all,
  listItem: all,
  blockquote: node => {
    const inner = all(node)
    return inner && lines([inner, node.attrs.cite])
  },
  figure: node => lines([node.attrs.alt, all(node), formatCredit(node.attrs.credit)]),
  caption: words,
  gallery: all,
  pullquote: node => (hasText(node) ? lines([words(node), node.attrs.attribution]) : ''),
  callout: all,
  table: all,
  tableRow: all,
  tableHeader: all,
  tableCell: all,
  embed: () => '',
  related: () => '',
  newsletterCta: () => '',
  divider: () => '',
  internalNote: () => '',
  hardBreak: () => ' ',
  mention: node => node.attrs.label,
  text: node => node.text,
}

function words(node: NodeJson): string {
  if (!hasText(node)) return ''
  return childrenOf(node)
    .map(child => renderNode(table, child))
    .join('')
}

function all(node: NodeJson): string {
  return lines(childrenOf(node).map(child => renderNode(table, child)))
}

function lines(parts: (string | null)[]): string {
  return parts.filter(Boolean).join('\n')
}
