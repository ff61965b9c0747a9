import type { MarkJson } from '../document-json.ts'
import { cleanText } from './clean-text.ts'
import { styleOf } from './style-of.ts'

type Flag = 'bold' | 'italic' | 'strike' | 'superscript' | 'subscript' | 'code' | 'highlight'

/** What holds for the words at one place of the source. */
export type Format = { [F in Flag]?: boolean } & { link?: string; ruby?: string; pre?: boolean }

const BY_TAG: Record<string, Flag> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  mark: 'highlight',
}
const FLAGS: Flag[] = ['bold', 'italic', 'strike', 'superscript', 'subscript', 'code', 'highlight']

/** The format inside `element`: that around it, with what its tag and its style say. */
export function formatIn(element: Element, around: Format): Format {
  const name = element.localName.toLowerCase()
  const tag = BY_TAG[name]
  const ruby = name === 'ruby' ? readingOf(element) : ''
  return { ...around, ...(tag && { [tag]: true }), ...(ruby && { ruby }), ...styled(element) }
}

/** The marks of a format, in no order. Superscript wins over subscript. */
export function marksOf(format: Format): MarkJson[] {
  const flags = FLAGS.filter(flag => format[flag] && !(flag === 'subscript' && format.superscript))
  const link = format.link ? [{ type: 'link' as const, attrs: { href: format.link } }] : []
  const ruby = format.ruby ? [{ type: 'ruby' as const, attrs: { text: format.ruby } }] : []
  return [...flags.map(type => ({ type }) as MarkJson), ...link, ...ruby]
}

/** How the letters of a ruby element are read; the reading itself is dropped from the text. */
function readingOf(element: Element): string {
  const parts = [...element.querySelectorAll('rt')].map(({ textContent }) => cleanText(textContent ?? '').trim())
  return parts.join('').slice(0, 100)
}

function styled(element: Element): Format {
  const style = styleOf(element)
  const found: Format = {}
  const weight = style.get('font-weight')
  if (weight) found.bold = /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600
  const slant = style.get('font-style')
  if (slant) found.italic = /^(italic|oblique)/.test(slant)
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (lines.includes('line-through')) found.strike = true
  const place = style.get('vertical-align')
  if (place === 'super') found.superscript = true
  if (place === 'sub') found.subscript = true
  const space = style.get('white-space')
  if (space) found.pre = /^(pre|break-spaces)/.test(space)
  return found
}
