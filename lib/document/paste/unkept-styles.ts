import { styleOf } from './style-of.ts'

const PLAIN = /^(windowtext|text|black|inherit|initial|currentcolor|auto|white|none|transparent)\b/
const DARKEST_GREY = 110

/** Adds each kind of look to `found` that a writer chose and that a briefing does not have: a colour, a background, underlining, alignment. Fonts and sizes are the program's, not the writer's. */
export function countStyles(element: Element, found: Set<string>): void {
  const style = styleOf(element)
  const colour = style.get('color') ?? element.getAttribute('color')?.toLowerCase()
  const tag = element.localName.toLowerCase()
  const inLink = tag === 'a' || element.closest('a') !== null
  if (colour && !isPlain(colour) && !inLink) found.add(`color ${colour}`)
  const background = style.get('background-color') ?? style.get('background') ?? style.get('mso-highlight')
  if (background && !isPlain(background)) found.add(`background ${background}`)
  const underlined = tag === 'u' || /underline/.test(style.get('text-decoration') ?? '')
  if (underlined && !inLink && !element.querySelector('a')) found.add('underline')
  const align = style.get('text-align') ?? element.getAttribute('align')?.toLowerCase()
  if (align && /^(center|right)$/.test(align) && !/^(td|th|table|img|tr)$/.test(tag) && !element.closest('table')) {
    found.add(`align ${align}`)
  }
}

/** True for the colours that a text has by itself: none, white, black and the dark greys of web pages. */
function isPlain(colour: string): boolean {
  if (PLAIN.test(colour)) return true
  const parts = partsOf(colour)
  if (!parts) return false
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) <= 16
  return alpha === 0 || (isGrey && (red <= DARKEST_GREY || red >= 250))
}

function partsOf(colour: string): number[] | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[1]
  if (hex) return (hex.length === 3 ? [...hex].map(digit => digit + digit) : (hex.match(/../g) ?? [])).map(fromHex)
  const inside = /^rgba?\(([^)]*)\)$/.exec(colour)?.[1]
  return inside
    ? inside
        .split(/[\s,/]+/)
        .filter(Boolean)
        .map(Number)
    : null
}

function fromHex(pair: string): number {
  return Number.parseInt(pair, 16)
}
