import type { LeftOut } from './pasted.ts'

/** Google Docs: items of a checklist carry their box as a picture. Its wrapper, its styled words and its links through google.com are read like everybody's. */
export function googleDocs(root: Element): Pick<LeftOut, 'deletions'> {
  for (const item of root.querySelectorAll('li[role="checkbox"]')) {
    for (const box of item.querySelectorAll('img')) box.remove()
    const checked = item.getAttribute('aria-checked') === 'true'
    const words = item.querySelector('p') ?? item
    words.prepend(checked ? '☑ ' : '☐ ')
  }
  return { deletions: 0 }
}
