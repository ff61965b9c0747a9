import { BLOCK_ICONS, type BlockIcon, ICON_ATTRIBUTES } from './block-icons.ts'

/** A new element with its class and what stands in it. */
export function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

/** The same as no place to type in: what stands around the text of a block. */
export function fixed(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = element(tag, className, ...children)
  made.contentEditable = 'false'
  return made
}

/** One of the blocks' drawings, hidden from screen readers: a word always stands beside it. */
export function drawn(icon: BlockIcon): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries(ICON_ATTRIBUTES)) svg.setAttribute(name, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', BLOCK_ICONS[icon])
  svg.append(path)
  return svg
}
