import { searchCopy } from './tokens.ts'

/** The search copy of a text with the way back: where each of its code units begins and ends in the text. */
export type Spelling = { copy: string; start: (at: number) => number; end: (at: number) => number }

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The search copy of `text`. Most words are spelled so already, but for capitals; the others are followed letter by letter. */
export function spellingOf(text: string): Spelling {
  const whole = searchCopy(text)
  if (isAligned(text, whole)) return { copy: whole, start: at => at, end: at => at + 1 }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const add = (part: string, at: number, length: number) => {
    parts.push(part)
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(length === 0 ? at + unit : at)
      ends.push(length === 0 ? at + unit + 1 : at + length)
    }
  }
  for (const { 0: word, index: at } of text.matchAll(/\s+|\S+/g)) {
    const copy = searchCopy(word)
    if (isAligned(word, copy)) add(copy, at, 0)
    else for (const { segment, index } of graphemes.segment(word)) add(searchCopy(segment), at + index, segment.length)
  }
  return { copy: parts.join(''), start: at => starts[at] ?? text.length, end: at => ends[at] ?? text.length }
}

/** True when each code unit of the copy stands where it stands in the text. */
function isAligned(text: string, copy: string): boolean {
  return copy.length === text.length && text.normalize('NFKC') === text
}
