import { type FlatItem, nestLists } from './nest-lists.ts'
import type { LeftOut } from './pasted.ts'
import { retag } from './retag.ts'

const DELETIONS = '[class*="TrackChangeTextDeletion"], [class*="TrackedChangeDeletion"], del'

/** Word on the web: each item is a list of its own with its depth in an attribute, headings are paragraphs with a role, and every paragraph ends with a mark of its own. */
export function wordWeb(root: Element): Pick<LeftOut, 'deletions'> {
  const deletions = [...root.querySelectorAll(DELETIONS)]
  for (const element of [...deletions, ...root.querySelectorAll('.EOP, .CommentStart, .CommentHighlightPipe')]) {
    element.remove()
  }
  for (const heading of root.querySelectorAll('p[role="heading"]')) {
    const level = Number(heading.getAttribute('aria-level')) || 2
    retag(heading, `h${Math.min(6, Math.max(1, level))}`)
  }
  const items = [...root.querySelectorAll('li')].filter(item => levelOf(item) !== null)
  // A wrapper around one list of one item says nothing.
  for (const wrapper of root.querySelectorAll('.ListContainerWrapper')) wrapper.replaceWith(...wrapper.childNodes)
  nestLists(items.map(asParagraph))
  return { deletions: deletions.length }
}

function levelOf(item: Element): number | null {
  const level = item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')
  return level && /^[1-9]$/.test(level) ? Number(level) : null
}

/** The item taken out of its list, which then is empty and goes. */
function asParagraph(item: Element): FlatItem {
  const list = item.parentElement
  const ordered = list?.localName.toLowerCase() === 'ol'
  const start = Number(item.getAttribute('data-aria-posinset') ?? list?.getAttribute('start')) || 1
  const level = levelOf(item) ?? 1
  const element = item.ownerDocument.createElement('div')
  element.append(...item.childNodes)
  list?.before(element)
  item.remove()
  if (list && list.children.length === 0) list.remove()
  return { element, level, ordered, start }
}
