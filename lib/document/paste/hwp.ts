import { type FlatItem, nestLists } from './nest-lists.ts'
import type { LeftOut } from './pasted.ts'
import { retag } from './retag.ts'
import { styleOf } from './style-of.ts'

// What press releases use to number their outline (□, ○, -, ※) are words there: only what Hancom's own list button sets counts.
const BULLET = /^[\s\u00A0]*([•●▪■◦])[\s\u00A0]+/

/** Hancom Office: headings are paragraphs whose style is called “개요 1” and so on, bullets are letters before a hanging indent, pictures lie in a folder of that computer. */
export function hwp(root: Element, sheet: string): Pick<LeftOut, 'deletions'> {
  const levels = outlineStyles(sheet)
  for (const paragraph of root.querySelectorAll('p')) {
    const level = levels.get((paragraph.getAttribute('class') ?? '').trim().toLowerCase())
    if (level && paragraph.textContent?.trim()) retag(paragraph, `h${level}`)
  }
  nestLists([...root.querySelectorAll('p')].flatMap(itemOf))
  return { deletions: 0 }
}

/** Class names of the style sheet that stand for “개요 N”: the deepest heading here is the third of HTML. */
function outlineStyles(sheet: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [, selector = '', level] of sheet.matchAll(/([^{}]+)\{[^}]*style-name:\s*["']?(?:개요|Outline)\s*(\d)/g)) {
    for (const [, name = ''] of selector.matchAll(/\.([\w-]+)/g)) {
      found.set(name.toLowerCase(), Math.min(3, Number(level) + 1))
    }
  }
  return found
}

function itemOf(element: Element): FlatItem[] {
  const text = element.textContent ?? ''
  const hangs = (styleOf(element).get('text-indent') ?? '').startsWith('-')
  if (!hangs || !BULLET.test(text)) return []
  dropStart(element, BULLET.exec(text)?.[0].length ?? 0)
  const indent = Number.parseFloat(styleOf(element).get('margin-left') ?? '0')
  // Hancom indents each level by ten points, after the width of the bullet.
  return [{ element, level: Math.min(6, Math.max(1, Math.round(indent / 20))), ordered: false, start: 1 }]
}

/** Takes the first `count` characters out of the texts of an element. */
function dropStart(element: Element, count: number): void {
  let left = count
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (left === 0) return
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? ''
        child.nodeValue = text.slice(left)
        left -= Math.min(left, text.length)
      } else walk(child)
    }
  }
  walk(element)
}
