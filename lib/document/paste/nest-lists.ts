/** A paragraph that its program shows as an item of a list: how deep (1 is outermost) and with which number. */
export type FlatItem = { element: Element; level: number; ordered: boolean; start: number }

/** Turns runs of paragraphs that stand one after the other and are items into real nested lists, in place. */
export function nestLists(items: FlatItem[]): void {
  let run: FlatItem[] = []
  for (const item of items) {
    const before = run.at(-1)?.element
    if (before && nextElement(before) !== item.element) {
      nest(run)
      run = []
    }
    run.push(item)
  }
  nest(run)
}

type Open = { level: number; ordered: boolean; list: Element }

function nest(run: FlatItem[]): void {
  const open: Open[] = []
  for (const item of run) {
    while (open.length > 0 && closes(open.at(-1) as Open, item)) open.pop()
    if (open.at(-1)?.level !== item.level) open.push(begin(item, open.at(-1)))
    open.at(-1)?.list.append(itemOf(item.element))
  }
  for (const { element } of run) element.remove()
}

function closes({ level, ordered }: Open, item: FlatItem): boolean {
  return level > item.level || (level === item.level && ordered !== item.ordered)
}

function begin({ element, level, ordered, start }: FlatItem, around: Open | undefined): Open {
  const list = element.ownerDocument.createElement(ordered ? 'ol' : 'ul')
  if (ordered && start > 1) list.setAttribute('start', String(start))
  const parent = around?.list.lastElementChild
  if (parent) parent.append(list)
  else element.before(list)
  return { level, ordered, list }
}

function itemOf(element: Element): Element {
  const item = element.ownerDocument.createElement('li')
  const heading = /^h[1-6]$/i.test(element.localName) ? element.ownerDocument.createElement('b') : null
  const home = heading ?? item
  home.append(...element.childNodes)
  if (heading) item.append(heading)
  return item
}

/** The element after this one when nothing to read stands between them. */
function nextElement(element: Element): Element | null {
  let next: ChildNode | null = element.nextSibling
  while (next && next.nodeType !== 1) {
    if (next.nodeType === 3 && next.textContent?.trim()) return null
    next = next.nextSibling
  }
  return next as Element | null
}
