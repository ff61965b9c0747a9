import { absoluteAddress } from './link-address.ts'
import { styleOf } from './style-of.ts'

const EMOJI = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)*$/u
const LAZY = ['data-src', 'data-original', 'data-lazy-src']
const DOT = 2

/** What an `<img>` is: a picture with where it can be had, an emoji to write as a character, or null for a dot that only counts who looks. */
export function pictureIn(img: Element, base?: string): { address: string; alt: string } | { emoji: string } | null {
  const alt = (img.getAttribute('alt') ?? '').trim().slice(0, 2000)
  if (EMOJI.test(alt)) return { emoji: alt }
  const written = img.getAttribute('src')?.trim() ?? ''
  if (isDot(img)) return null
  const lazy = LAZY.map(name => img.getAttribute(name)).find(Boolean)
  const source = lazy && (!written || /^data:image\/(gif|svg)/i.test(written)) ? lazy : written
  return source ? { address: absoluteAddress(source, base) ?? source, alt } : null
}

function isDot(img: Element): boolean {
  const style = styleOf(img)
  return ['width', 'height'].some(side => {
    const length = img.getAttribute(side) ?? style.get(side)
    return length !== undefined && length !== null && /^\s*\d/.test(length) && Number.parseFloat(length) <= DOT
  })
}
