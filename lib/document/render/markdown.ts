import { formatCredit } from '../credit.ts'
import { childrenOf, type DocumentJson, type NodeJson } from '../document-json.ts'
import { bodyOf, stripDeskMarks } from '../read.ts'
import { safeUrl } from '../safe-url.ts'
import { type NodeTable, type RenderContext, renderNode } from './context.ts'
import { escapeMarkdown, guardLines, markdownAddress } from './escape-markdown.ts'
import { hasText, renderInline } from './inline.ts'
import { codeSpan, wrapMarkdown } from './markdown-marks.ts'
import { markdownTableOf } from './markdown-table.ts'

/** The body as CommonMark that shows every text letter by letter; formatting that CommonMark lacks, or cannot delimit next to Hangul, is inline HTML. No desk marks or notes. */
export function renderMarkdown(doc: DocumentJson, context: RenderContext): string {
  return joinBlocks(bodyOf(stripDeskMarks(doc)), markdownTable(context))
}

function markdownTable(context: RenderContext): NodeTable<string> {
  const all = (node: NodeJson) => joinBlocks(childrenOf(node), table)
  const words = (node: NodeJson) => renderInline(childrenOf(node), child => renderNode(table, child), wrapMarkdown)
  const block = (node: NodeJson) => (hasText(node) ? guardLines(words(node)) : '')
  const table: NodeTable<string> = {
    doc: all,
    title: () => '',
    deck: () => '',
    keyPoints: () => '',
    keyPoint: () => '',
    paragraph: block,
    heading: node => {
      if (!hasText(node)) return ''
      const { level, emoji } = node.attrs
      const line = block(node).replaceAll('\\\n', '<br>')
      return `${'#'.repeat(level)} ${emoji ? `${escapeMarkdown(emoji)} ` : ''}${line}`.trimEnd()
    },
    bulletList: node => listOf(childrenOf(node).map(item => listItem('-', renderNode(table, item)))),
    orderedList: node =>
      listOf(childrenOf(node).map((item, index) => listItem(`${node.attrs.start + index}.`, renderNode(table, item)))),
    listItem: all,
    blockquote: node => {
      const inner = all(node)
      return inner && quoted(node.attrs.cite ? `${inner}\n\n— ${escapeMarkdown(node.attrs.cite)}` : inner)
    },
    figure: node => figure(node, context, all(node)),
    caption: block,
    gallery: all,
    pullquote: node => {
      const { attribution } = node.attrs
      return hasText(node)
        ? quoted(attribution ? `${block(node)}\n\n— ${escapeMarkdown(attribution)}` : block(node))
        : ''
    },
    callout: node => {
      const inner = all(node)
      return inner && quoted(inner)
    },
    table: node => markdownTableOf(node, cell => cellLine(cell, words)),
    tableRow: () => '',
    tableHeader: () => '',
    tableCell: () => '',
    embed: ({ attrs }) => {
      const url = safeUrl(attrs.url)
      return url === null ? '' : `[${escapeMarkdown(url)}](${markdownAddress(url)})`
    },
    related: () => '',
    newsletterCta: ({ attrs }) =>
      [attrs.heading.map(lineOf).join('\\\n'), lineOf(attrs.text ?? ''), lineOf(attrs.button ?? '')]
        .filter(Boolean)
        .join('\n\n'),
    divider: () => '***',
    internalNote: () => '',
    hardBreak: () => '\\\n',
    mention: node => escapeMarkdown(node.attrs.label),
    text: node => (node.marks?.some(mark => mark.type === 'code') ? codeSpan(node.text) : escapeMarkdown(node.text)),
  }
  return table
}

/** A cell on one line: paragraphs and line breaks become `<br>`, and pipes are escaped in code too. */
function cellLine(cell: NodeJson, words: (node: NodeJson) => string): string {
  return childrenOf(cell)
    .filter(hasText)
    .map(words)
    .join('<br>')
    .replaceAll('\\\n', '<br>')
    .replace(/(?<!\\)\|/g, '\\|')
}

function lineOf(text: string): string {
  return guardLines(escapeMarkdown(text))
}

/** Two lists in a row would be read as one, so a comment stands between them. */
function joinBlocks(nodes: NodeJson[], table: NodeTable<string>): string {
  let out = ''
  let last = ''
  for (const node of nodes) {
    const markdown = renderNode(table, node)
    if (!markdown) continue
    const apart = node.type === last && node.type.endsWith('List') ? '\n\n<!-- -->\n\n' : '\n\n'
    out += out ? apart + markdown : markdown
    last = node.type
  }
  return out
}

function listItem(marker: string, content: string): string {
  const indent = ' '.repeat(marker.length + 1)
  return `${marker} ${content.replace(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd()
}

function listOf(items: string[]): string {
  return items.join(items.some(item => item.includes('\n\n')) ? '\n\n' : '\n')
}

function quoted(content: string): string {
  return content
    .split('\n')
    .map(line => (line ? `> ${line}` : '>'))
    .join('\n')
}

function figure({ attrs }: NodeJson<'figure'>, context: RenderContext, caption: string): string {
  const url = safeUrl(context.media(attrs.mediaId)?.url)
  if (url === null) return ''
  const under = [caption, lineOf(formatCredit(attrs.credit))].filter(Boolean).join('\\\n')
  return [`![${escapeMarkdown(attrs.alt)}](${markdownAddress(url)})`, under].filter(Boolean).join('\n\n')
}
