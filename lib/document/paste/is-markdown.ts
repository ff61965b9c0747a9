const HEADING = /^#{1,6} +\S/m
const LINK = /(?<!!)\[[^\]\n]+\]\((https?:\/\/|\/|mailto:)[^\s)]+( "[^"\n]*")?\)/
const FENCE = /^(```|~~~)[^\n]*\n[\s\S]*?^\1\s*$/m
const TABLE = /^\|?.+\|.+\n\|?\s*:?-{3,}:?\s*\|/m
const LISTS = /^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S.*(?:\n+ {0,6}(?:[-*+]|\d{1,3}[.)]) +\S.*)+/m
const STRONG = /(\*\*|__)(?=\S)[^\n]*?\S\1/
const QUOTE = /^> +\S/m

/** True when a plain text can hardly be anything but Markdown: it has headings, links, tables or fences, or two weaker signs at once. A list of lines with hyphens alone is none: people write so. */
export function isMarkdown(text: string): boolean {
  const lines = text.trim().split('\n').length
  if (LINK.test(text)) return true
  if (lines < 2) return false
  if ([HEADING, FENCE, TABLE].some(sign => sign.test(text))) return true
  return [LISTS, STRONG, QUOTE].filter(sign => sign.test(text)).length >= 2
}
