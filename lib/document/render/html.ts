import { formatCredit } from '../credit.ts'
import { type CellSpans, childrenOf, type DocumentJson, type NodeJson } from '../document-json.ts'
import { bodyOf, stripDeskMarks } from '../read.ts'
import { safeUrl } from '../safe-url.ts'
import {
  type MarkTable,
  type NodeTable,
  type RenderContext,
  type RenderedMedia,
  renderMark,
  renderNode,
} from './context.ts'
import { bare } from './desk-marks.ts'
import { hasText, renderInline } from './inline.ts'

/** The body as semantic HTML with classes `stet-*`: every text and attribute is escaped, every address passes `safeUrl`, no desk marks or notes. Empty paragraphs and headings are left out. */
export function renderHtml(doc: DocumentJson, context: RenderContext): string {
  const table = htmlTable(context)
  return bodyOf(stripDeskMarks(doc))
    .map(node => renderNode(table, node))
    .filter(Boolean)
    .join('\n')
}

/** `text` for use between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** `text` for use inside double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', '&quot;')
}

function htmlTable(context: RenderContext): NodeTable<string> {
  const all = (node: NodeJson) =>
    childrenOf(node)
      .map(child => renderNode(table, child))
      .join('')
  const words = (node: NodeJson) =>
    renderInline(
      childrenOf(node),
      child => renderNode(table, child),
      (mark, inner) => renderMark(marks, mark, inner),
    )
  const table: NodeTable<string> = {
    doc: all,
    title: () => '',
    deck: () => '',
    keyPoints: () => '',
    keyPoint: () => '',
    paragraph: node => (hasText(node) ? `<p>${words(node)}</p>` : ''),
    heading: node => {
      if (!hasText(node)) return ''
      const { level, emoji } = node.attrs
      const sign = emoji ? `<span class="stet-emoji" aria-hidden="true">${escapeHtml(emoji)}</span> ` : ''
      return `<h${level} class="stet-heading">${sign}${words(node)}</h${level}>`
    },
    bulletList: node => `<ul class="stet-list">${all(node)}</ul>`,
    orderedList: node => {
      const { start } = node.attrs
      return `<ol class="stet-list"${start === 1 ? '' : ` start="${start}"`}>${all(node)}</ol>`
    },
    listItem: node => `<li>${all(node)}</li>`,
    blockquote: node => {
      const inner = all(node)
      const cite = node.attrs.cite ? `<footer class="stet-cite">${escapeHtml(node.attrs.cite)}</footer>` : ''
      return inner && `<blockquote class="stet-quote">${inner}${cite}</blockquote>`
    },
    figure: node => figure(node, context.media(node.attrs.mediaId), all(node)),
    caption: node => (hasText(node) ? words(node) : ''),
    gallery: node => {
      const inner = all(node)
      return inner && `<div class="stet-gallery">${inner}</div>`
    },
    pullquote: node => (hasText(node) ? pullquote(words(node), node.attrs.attribution) : ''),
    callout: node => {
      const inner = all(node)
      return inner && `<aside class="stet-callout stet-callout-${escapeAttribute(node.attrs.tone)}">${inner}</aside>`
    },
    table: node => `<div class="stet-table"><table><tbody>${all(node)}</tbody></table></div>`,
    tableRow: node => `<tr>${all(node)}</tr>`,
    tableHeader: node => `<th${spansOf(node.attrs)}>${all(node)}</th>`,
    tableCell: node => `<td${spansOf(node.attrs)}>${all(node)}</td>`,
    embed,
    related: ({ attrs: { briefings } }) =>
      briefings.length
        ? `<div class="stet-related" data-briefings="${escapeAttribute(briefings.join(' '))}"></div>`
        : '',
    newsletterCta: newsletter,
    divider: () => '<hr class="stet-divider">',
    internalNote: () => '',
    hardBreak: () => '<br>',
    mention: node => escapeHtml(node.attrs.label),
    text: node => escapeHtml(node.text),
  }
  return table
}

const element = (tag: string, className?: string) => (_mark: unknown, inner: string) =>
  `<${tag}${className ? ` class="${className}"` : ''}>${inner}</${tag}>`

const marks: MarkTable = {
  link: (mark, inner) => {
    const href = safeUrl(mark.attrs.href)
    const rel = mark.attrs.rel ? ` rel="${escapeAttribute(mark.attrs.rel)}"` : ''
    return href === null ? inner : `<a class="stet-link" href="${escapeAttribute(href)}"${rel}>${inner}</a>`
  },
  bold: element('strong'),
  italic: element('em'),
  strike: element('s'),
  code: element('code'),
  highlight: element('mark', 'stet-highlight'),
  superscript: element('sup'),
  subscript: element('sub'),
  ruby: (mark, inner) => `<ruby>${inner}<rp>(</rp><rt>${escapeHtml(mark.attrs.text)}</rt><rp>)</rp></ruby>`,
  ...bare,
}

function figure({ attrs }: NodeJson<'figure'>, media: RenderedMedia | null, caption: string): string {
  const url = safeUrl(media?.url)
  if (!media || url === null) return ''
  const size = `width="${Number(media.width)}" height="${Number(media.height)}"`
  const image = `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(attrs.alt)}" ${size} loading="lazy" decoding="async">`
  const credit = formatCredit(attrs.credit)
  const lines = [
    caption && `<span class="stet-caption-text">${caption}</span>`,
    credit && `<span class="stet-credit">${escapeHtml(credit)}</span>`,
  ].filter(Boolean)
  const under = lines.length ? `<figcaption class="stet-caption">${lines.join(' ')}</figcaption>` : ''
  return `<figure class="stet-figure stet-figure-${escapeAttribute(attrs.layout)}"><picture>${sources(media)}${image}</picture>${under}</figure>`
}

function sources({ variants }: RenderedMedia): string {
  const types = [...new Set(variants.map(variant => variant.type))]
  return types
    .map(type => {
      const set = variants
        .filter(variant => variant.type === type && safeUrl(variant.url) !== null)
        .map(variant => `${escapeAttribute(variant.url.replaceAll(',', '%2C'))} ${Number(variant.width)}w`)
      return set.length ? `<source type="${escapeAttribute(type)}" srcset="${set.join(', ')}">` : ''
    })
    .join('')
}

function pullquote(words: string, attribution: string | null): string {
  const footer = attribution ? `<footer class="stet-cite">${escapeHtml(attribution)}</footer>` : ''
  return `<aside class="stet-pullquote"><p>${words}</p>${footer}</aside>`
}

function spansOf({ colspan, rowspan }: CellSpans): string {
  const columns = colspan > 1 ? ` colspan="${Number(colspan)}"` : ''
  return rowspan > 1 ? `${columns} rowspan="${Number(rowspan)}"` : columns
}

function embed({ attrs }: NodeJson<'embed'>): string {
  const url = safeUrl(attrs.url)
  if (url === null) return ''
  const data = `data-provider="${escapeAttribute(attrs.provider)}" data-id="${escapeAttribute(attrs.id)}"`
  const link = `<a class="stet-link" href="${escapeAttribute(url)}">${escapeHtml(url)}</a>`
  return `<figure class="stet-embed" ${data}><p>${link}</p></figure>`
}

function newsletter({ attrs }: NodeJson<'newsletterCta'>): string {
  const part = (name: string, html: string) => html && `<p class="stet-newsletter-${name}">${html}</p>`
  const lines = attrs.heading.map(escapeHtml).join('<br>')
  const parts = [
    part('heading', lines),
    part('text', escapeHtml(attrs.text ?? '')),
    part('button', escapeHtml(attrs.button ?? '')),
  ]
  return `<aside class="stet-newsletter" data-newsletter="${escapeAttribute(attrs.newsletter)}">${parts.join('')}</aside>`
}
