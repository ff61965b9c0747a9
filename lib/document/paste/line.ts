import type { NodeJson } from '../document-json.ts'
import { cleanText } from './clean-text.ts'
import { type Format, marksOf } from './format.ts'

type Break = { break: true }
type Piece = { text: string; format: Format } | Break

const isBreak = (piece: Piece): piece is Break => 'break' in piece

/** The words of one block while it is read, in pieces of one format each. */
export class Line {
  #pieces: Piece[] = []

  text(text: string, format: Format): void {
    const last = this.#pieces.at(-1)
    // Parsers part a text where an entity stood: what belongs together is cleaned together.
    if (last && !isBreak(last) && last.format === format) last.text += text
    else this.#pieces.push({ text, format })
  }

  break(): void {
    this.#pieces.push({ break: true })
  }

  /** Ends the line and gives what it held, one list of inline nodes for each paragraph: two breaks in a row part two of them, white space is one space between words and none at the edges, and nothing is left of a line without words. */
  end(): NodeJson[][] {
    const lines = linesOf(this.#pieces).map(inline)
    this.#pieces = []
    const paragraphs: NodeJson[][] = []
    let open = false
    for (const line of lines) {
      if (line.length === 0) open = false
      else if (open) paragraphs.at(-1)?.push({ type: 'hardBreak' }, ...line)
      else paragraphs.push(line)
      if (line.length > 0) open = true
    }
    return paragraphs
  }
}

function linesOf(pieces: Piece[]): Exclude<Piece, Break>[][] {
  const lines: Exclude<Piece, Break>[][] = [[]]
  for (const piece of pieces) {
    if (isBreak(piece)) {
      lines.push([])
      continue
    }
    const { format } = piece
    const [first = '', ...more] = format.pre ? cleanText(piece.text).split('\n') : [cleanText(piece.text)]
    lines.at(-1)?.push({ text: first, format })
    for (const text of more) lines.push([{ text, format }])
  }
  return lines
}

function inline(pieces: Exclude<Piece, Break>[]): NodeJson[] {
  const texts: { text: string; format: Format }[] = []
  let spaced = true
  for (const { text, format } of pieces) {
    const collapsed = text.replace(/[ \t\n\f]+/g, ' ')
    const shown: string = spaced ? collapsed.replace(/^ /, '') : collapsed
    if (!shown) continue
    spaced = shown.endsWith(' ')
    texts.push({ text: shown, format })
  }
  trimEnd(texts)
  return texts.map(({ text, format }) => {
    const marks = marksOf(format)
    return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
  })
}

function trimEnd(texts: { text: string }[]): void {
  for (let last = texts.at(-1); last; last = texts.at(-1)) {
    last.text = last.text.replace(/ +$/, '')
    if (last.text) return
    texts.pop()
  }
}
