import type { MarkJson } from '../document-json.ts'
import { safeUrl } from '../safe-url.ts'
import { type MarkTable, renderMark } from './context.ts'
import { bare } from './desk-marks.ts'
import { escapeMarkdown, markdownAddress } from './escape-markdown.ts'

/** `inner` with one mark around it; `before` is the Markdown that it follows. */
export function wrapMarkdown(mark: MarkJson, inner: string, before: string): string {
  return renderMark(emphasisIsClear(inner, before) ? delimited : tagged, mark, inner)
}

/** Inline code: backticks where they are safe, else a tag with escaped text. */
export function codeSpan(text: string): string {
  return /[`<&\r\n\\]|^\s|\s$/.test(text) ? `<code>${escapeMarkdown(text)}</code>` : `\`${text}\``
}

const tag = (name: string) => (_mark: unknown, inner: string) => `<${name}>${inner}</${name}>`
const inside = (_mark: unknown, inner: string) => inner

const tagged: MarkTable = {
  link: (mark, inner) => {
    const href = safeUrl(mark.attrs.href)
    return href === null ? inner : `[${inner}](${markdownAddress(href)})`
  },
  bold: tag('strong'),
  italic: tag('em'),
  strike: tag('s'),
  code: inside,
  highlight: tag('mark'),
  superscript: tag('sup'),
  subscript: tag('sub'),
  ruby: (mark, inner) => `<ruby>${inner}<rt>${escapeMarkdown(mark.attrs.text)}</rt></ruby>`,
  ...bare,
}

const delimited: MarkTable = {
  ...tagged,
  bold: (_mark, inner) => `**${inner}**`,
  italic: (_mark, inner) => `*${inner}*`,
}

/** True when asterisks are sure to open and close here. A particle right after a quotation mark (`**“말”**은`) would leave them as text: CommonMark 0.31, section 6.2. */
function emphasisIsClear(inner: string, before: string): boolean {
  return /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(inner) && !before.endsWith('*')
}
