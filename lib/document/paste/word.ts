import { listMarker } from './list-marker.ts'
import { type FlatItem, nestLists } from './nest-lists.ts'
import type { LeftOut } from './pasted.ts'
import { retag } from './retag.ts'
import { styleOf } from './style-of.ts'

const COMMENTS = '.MsoCommentReference, a.msocomanchor, .msocomtxt, [style*="mso-element:comment"]'
const DELETIONS = 'del, .msoDel'
const PARAGRAPHS = 'p, h1, h2, h3, h4, h5, h6'

/** Word for the desktop and Outlook: items are paragraphs with `mso-list`, headings may be paragraphs with an outline level, tracked deletions and comments stand in the text. */
export function word(root: Element, sheet: string): Pick<LeftOut, 'deletions'> {
  for (const comment of root.querySelectorAll(COMMENTS)) comment.remove()
  const deletions = [...root.querySelectorAll(DELETIONS)].filter(one => !one.parentElement?.closest(DELETIONS))
  for (const deletion of deletions) deletion.remove()
  const items = [...root.querySelectorAll(PARAGRAPHS)].flatMap(paragraph => itemOf(paragraph, sheet))
  for (const marker of root.querySelectorAll('[style*="Ignore"]')) {
    if (/mso-list:\s*Ignore/i.test(marker.getAttribute('style') ?? '')) marker.remove()
  }
  nestLists(items)
  for (const paragraph of root.querySelectorAll('p')) {
    const level = headingLevel(paragraph)
    if (level) retag(paragraph, `h${level}`)
  }
  return { deletions: deletions.length }
}

function itemOf(element: Element, sheet: string): FlatItem[] {
  const [, list, level] = /\b(l\d+)\s+level(\d+)/.exec(styleOf(element).get('mso-list') ?? '') ?? []
  // Numbered headings are headings.
  if (!list || !level || /^h/i.test(element.localName) || headingLevel(element)) return []
  const marker = [...element.querySelectorAll('[style]')].find(inside =>
    /mso-list:\s*Ignore/i.test(inside.getAttribute('style') ?? ''),
  )
  const printed = listMarker(marker?.textContent ?? '')
  const format = formatOf(sheet, list, level)
  const ordered = format ? !/^(bullet|image)$/.test(format) : printed.ordered
  return [{ element, level: Number(level), ordered, start: printed.start }]
}

/** `mso-level-number-format` of one level in the style sheet; Word leaves it out for plain numbers. */
function formatOf(sheet: string, list: string, level: string): string | undefined {
  const rule = new RegExp(`@list\\s+${list}:level${level}\\s*\\{([^}]*)\\}`, 'i').exec(sheet)?.[1]
  if (rule === undefined) return undefined
  return /mso-level-number-format:\s*([\w-]+)/i.exec(rule)?.[1]?.toLowerCase() ?? 'decimal'
}

function headingLevel(paragraph: Element): number | null {
  const name = paragraph.getAttribute('class') ?? ''
  if (/\bMsoTitle\b/i.test(name)) return 1
  const level = /\bMsoHeading(\d)\b/i.exec(name)?.[1] ?? styleOf(paragraph).get('mso-outline-level')
  return level && /^[1-6]$/.test(level) && paragraph.textContent?.trim() ? Number(level) : null
}
