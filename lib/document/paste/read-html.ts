import type { NodeJson } from '../document-json.ts'
import { embedOf } from '../embed.ts'
import { inCell, inItem } from './fit-blocks.ts'
import { type Format, formatIn } from './format.ts'
import { Line } from './line.ts'
import { absoluteAddress, linkAddress } from './link-address.ts'
import type { LeftOut, WaitingPicture } from './pasted.ts'
import { WAITING } from './pasted.ts'
import { pictureIn } from './picture-in.ts'
import { isHidden } from './style-of.ts'
import { isForLayout, type TableCell, tableOf } from './table-of.ts'
import { countStyles } from './unkept-styles.ts'

const DROPPED = new Set(
  'script style head title meta link base template noscript object applet embed param source track select option datalist button textarea svg math canvas audio map area nav dialog xml colgroup col rp rt'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'html body p div section article main header footer aside address dl dt dd center figure figcaption details summary fieldset form legend li caption hgroup tr td th thead tbody tfoot'.split(
    ' ',
  ),
)
const HEADING = /^h([1-6])$/
// Below these the document would be deeper than one may be, or the stack of calls.
const MOST_NESTED = 6
const MOST_DEEP = 200

export type Reading = { blocks: NodeJson[]; pictures: WaitingPicture[]; leftOut: LeftOut }
type Shared = Omit<Reading, 'blocks'> & { base?: string; styles: Set<string>; floating: NodeJson[] }
type Place = { format: Format; depth: number }

/** The blocks in foreign HTML, built anew from what is known: nothing of the source stands in them but words and addresses. Pictures stand by themselves between the blocks. `base` is the address of the page, if known. */
export function readHtml(root: Element, base?: string): Reading {
  const leftOut: LeftOut = { styles: 0, links: 0, embeds: [], deletions: 0, pictures: [] }
  const shared: Shared = { pictures: [], leftOut, styles: new Set(), floating: [], ...(base && { base }) }
  const reader = new Reader(shared, 0)
  reader.children(root, { format: {}, depth: 0 })
  const blocks = reader.end()
  leftOut.styles = shared.styles.size
  return { blocks, pictures: shared.pictures, leftOut }
}

class Reader {
  readonly #shared: Shared
  readonly #nested: number
  readonly #line = new Line()
  readonly #blocks: NodeJson[] = []
  #heading: 2 | 3 | null = null

  constructor(shared: Shared, nested: number) {
    this.#shared = shared
    this.#nested = nested
  }

  children(node: Node, place: Place): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.#line.text(child.nodeValue ?? '', place.format)
      else if (child.nodeType === 1) this.#element(child as Element, { ...place, depth: place.depth + 1 })
    }
  }

  end(): NodeJson[] {
    this.#endLine()
    return this.#blocks
  }

  #element(element: Element, place: Place) {
    const tag = element.localName.toLowerCase()
    if (place.depth > MOST_DEEP || DROPPED.has(tag) || isHidden(element)) return
    if (element.getAttribute('role') === 'navigation') return
    countStyles(element, this.#shared.styles)
    if (this.#single(tag, element, place)) return
    const inside = { ...place, format: this.#formatIn(tag, element, place.format) }
    const level = HEADING.exec(tag)?.[1]
    if (level) this.#headingBlock(element, inside, Number(level) > 3 ? 3 : Math.max(2, Number(level)))
    else if (tag === 'ul' || tag === 'ol') this.#list(tag, element, inside)
    else if (tag === 'table') this.#table(element, inside)
    else if (tag === 'blockquote') this.#quote(element, inside)
    else if (tag === 'figure') this.#figure(element, inside)
    else if (tag === 'pre') this.#block(element, { ...inside, format: { ...inside.format, pre: true } })
    else if (BLOCKS.has(tag)) this.#block(element, inside)
    else this.children(element, inside)
  }

  /** What has no words of its own inside. */
  #single(tag: string, element: Element, { format }: Place): boolean {
    if (tag === 'br') this.#line.break()
    else if (tag === 'hr') this.#push({ type: 'divider' })
    else if (tag === 'img') this.#picture(element, format)
    else if (tag === 'iframe' || tag === 'video') this.#frame(element)
    else if (tag === 'input') {
      if (element.getAttribute('type') === 'checkbox')
        this.#line.text(element.hasAttribute('checked') ? '☑ ' : '☐ ', format)
    } else return false
    return true
  }

  #formatIn(tag: string, element: Element, around: Format): Format {
    const format = formatIn(element, around)
    const href = tag === 'a' ? element.getAttribute('href') : null
    if (!href || href.startsWith('#')) return format
    const link = linkAddress(href, this.#shared.base)
    if (!link && element.textContent?.trim()) this.#shared.leftOut.links += 1
    return link ? { ...format, link } : format
  }

  #block(element: Element, place: Place) {
    this.#endLine()
    this.children(element, place)
    this.#endLine()
  }

  #headingBlock(element: Element, place: Place, level: number) {
    this.#endLine()
    this.#heading = level === 2 ? 2 : 3
    // A heading is bold by being one.
    this.children(element, { ...place, format: { ...place.format, bold: false } })
    this.#endLine()
    this.#heading = null
  }

  #quote(element: Element, place: Place) {
    const embed = postIn(element)
    if (embed) return this.#push({ type: 'embed', attrs: embed })
    if (this.#isFull()) return this.#block(element, place)
    const content = this.#inside(element, place)
    if (content.length > 0) this.#push({ type: 'blockquote', attrs: { cite: null }, content })
  }

  #list(tag: string, element: Element, place: Place) {
    if (this.#isFull()) return this.#block(element, place)
    const items: NodeJson[][] = []
    for (const child of element.childNodes) {
      if (child.nodeType !== 1 && !child.textContent?.trim()) continue
      const isItem = child.nodeType === 1 && (child as Element).localName.toLowerCase() === 'li'
      const content = isItem ? this.#item(child as Element, place) : this.#inside(wrapped(child), place)
      const nestsOnly = content[0]?.type === 'bulletList' || content[0]?.type === 'orderedList'
      if (nestsOnly && items.length > 0) items.at(-1)?.push(...content)
      else if (content.length > 0) items.push(inItem(content))
    }
    const content = items.map((content): NodeJson => ({ type: 'listItem', content }))
    if (content.length === 0) return
    const start = Math.min(999_999, Math.max(0, Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1))
    this.#push(tag === 'ol' ? { type: 'orderedList', attrs: { start }, content } : { type: 'bulletList', content })
  }

  #item(element: Element, place: Place): NodeJson[] {
    countStyles(element, this.#shared.styles)
    return isHidden(element) ? [] : this.#inside(element, { ...place, format: formatIn(element, place.format) })
  }

  #table(element: Element, place: Place) {
    if (this.#nested > 0 || isForLayout(element)) return this.#block(element, place)
    const read = (cell: Element): TableCell => ({
      isHeader: cell.localName.toLowerCase() === 'th',
      content: inCell(this.#inside(cell, { ...place, format: formatIn(cell, place.format) })),
    })
    const caption = element.querySelector('caption')
    if (caption) this.#block(caption, place)
    const table = tableOf(element, read)
    if (table) this.#push(table)
  }

  #figure(element: Element, place: Place) {
    const pictures = [...element.querySelectorAll('img')].filter(img => pictureIn(img, this.#shared.base))
    const caption = element.querySelector('figcaption')
    if (pictures.length === 0 || !caption || element.querySelector('figure, table, blockquote, iframe')) {
      return this.#block(element, place)
    }
    caption.remove()
    for (const [index, img] of pictures.entries()) {
      this.#picture(img, place.format, index === 0 ? captionOf(this.#inside(caption, place)) : [])
    }
  }

  #picture(img: Element, format: Format, caption: NodeJson[] = []) {
    const { base, pictures } = this.#shared
    const picture = pictureIn(img, base)
    if (!picture) return
    if ('emoji' in picture) return this.#line.text(picture.emoji, format)
    const id = `${WAITING}${pictures.length + 1}`
    pictures.push({ id, ...picture })
    const attrs = { mediaId: id, alt: picture.alt, credit: null, layout: 'normal' as const }
    const node: NodeJson = { type: 'caption', ...(caption.length > 0 && { content: caption }) }
    this.#push({ type: 'figure', attrs, content: [node] })
  }

  #frame(element: Element) {
    const { base, leftOut } = this.#shared
    const address = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
    const attrs = embedOf(absoluteAddress(address, base) ?? '')
    if (attrs) this.#push({ type: 'embed', attrs })
    else leftOut.embeds.push(address)
  }

  /** The blocks of a container. What may not stand in one comes out behind it. */
  #inside(element: Node, place: Place): NodeJson[] {
    const reader = new Reader(this.#shared, this.#nested + 1)
    reader.children(element, place)
    return reader.end()
  }

  #push(block: NodeJson) {
    this.#endLine()
    const { floating } = this.#shared
    const isContainer = 'content' in block && block.type !== 'figure'
    if (this.#nested > 0 && !isContainer) floating.push(block)
    else this.#blocks.push(block)
    if (this.#nested === 0) this.#blocks.push(...floating.splice(0))
  }

  #endLine() {
    const level = this.#heading
    for (const content of this.#line.end()) {
      if (level) this.#blocks.push({ type: 'heading', attrs: { level, emoji: null }, content })
      else this.#blocks.push({ type: 'paragraph', content })
    }
  }

  #isFull(): boolean {
    return this.#nested >= MOST_NESTED
  }
}

/** The post that a quotation of X or Instagram stands for. */
function postIn(element: Element) {
  if (!/\b(twitter-tweet|twitter-video|instagram-media)\b/.test(element.getAttribute('class') ?? '')) return null
  const addresses = [...element.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
  return addresses.map(embedOf).find(target => target !== null) ?? null
}

function captionOf(blocks: NodeJson[]): NodeJson[] {
  const lines = inCell(blocks).flatMap(block => ('content' in block && block.content ? [block.content] : []))
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'text', text: ' ' } as NodeJson, ...line] : line))
}

/** A list or a stray text that stands right inside a list, as something with children. */
function wrapped(node: ChildNode): Node {
  const around = node.ownerDocument?.createElement('div')
  if (!around) return node
  around.append(node.cloneNode(true))
  return around
}
