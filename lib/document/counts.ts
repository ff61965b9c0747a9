import { countReading, type Reading, secondsFor } from './reading-time.ts'

/** How long a line of the head may be before it is called long, in full-width letters; two Latin ones count as one. */
export const LENGTHS = { title: 40, deck: 80, keyPoint: 60 } as const

/** Letters on one sheet of manuscript paper (200자 원고지). */
const SHEET = 200

export type Counts = {
  /** Letters with the spaces between them; line breaks and signs that only combine with a letter are none. */
  characters: number
  withoutSpaces: number
  /** Sheets of 200 letters, spaces among them, to one decimal. */
  sheets: number
  words: number
  readingSeconds: number
}

/** What is counted in a text. The tallies of its lines add up to that of the whole. */
export type Tally = Pick<Counts, 'characters' | 'withoutSpaces' | 'words'> & Reading

/** How much text this is. Decomposed Hangul counts as the syllables that a reader sees. */
export function countsOf(text: string): Counts {
  return countsFrom(tallyOf(text))
}

/** The same for what was tallied before. */
export function countsFrom({ characters, withoutSpaces, words, ...reading }: Tally): Counts {
  return {
    ...{ characters, withoutSpaces, words },
    sheets: Math.round((characters / SHEET) * 10) / 10,
    readingSeconds: secondsFor(reading),
  }
}

export function tallyOf(text: string): Tally {
  const composed = text.normalize('NFC')
  return {
    characters: count(composed, /[^\p{M}\p{Cf}\r\n\uFFFC]/gu),
    withoutSpaces: count(composed, /[^\p{M}\p{Cf}\s\uFFFC]/gu),
    words: count(composed, /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu),
    ...countReading(composed),
  }
}

/** How long a line is in full-width letters: Hangul, Han and kana count one, all else a half; rounded up. */
export function lengthOf(line: string): number {
  const composed = line.normalize('NFC').trim()
  const all = count(composed, /[^\p{M}\p{Cf}]/gu)
  const wide = count(composed, /[\p{scx=Hangul}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Extended_Pictographic}]/gu)
  return Math.ceil(wide + (all - wide) / 2)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
