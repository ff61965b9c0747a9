export type FindOptions = {
  matchCase: boolean
  /** Whole words: a Hangul word may carry particles, which are not part of the match. */
  wholeWord: boolean
}

/** A stretch of a text in UTF-16 units. */
export type Stretch = { from: number; to: number }

const PARTICLES =
  '께서는|에게서|으로서|으로써|에서는|이라고|이라는|으로|에서|에게|께서|까지|부터|보다|처럼|마다|마저|조차|밖에|이나|이라|라고|라는|하고|이며|로서|로써|은|는|이|가|을|를|과|와|의|에|도|만|로|나|며|들'
const PARTICLES_THEN_END = new RegExp(`^(?:${PARTICLES}){0,3}(?![\\p{L}\\p{N}])`, 'u')

/**
 * Every place where `text` holds `query`, in order and without overlap; nothing for an empty query. The query is words,
 * not a pattern. Composed and decomposed letters are the same, as are capitals and small letters unless asked otherwise.
 */
export function findText(text: string, query: string, { matchCase, wholeWord }: FindOptions): Stretch[] {
  const needle = foldText(query, matchCase).folded
  if (needle === '') return []
  const { folded, starts } = foldText(text, matchCase)
  const found: Stretch[] = []
  let at = folded.indexOf(needle)
  while (at >= 0) {
    const end = at + needle.length
    const isWhole = !splits(starts, at) && !splits(starts, end) && (!wholeWord || isWord(folded, at, end))
    if (isWhole) found.push(starts ? { from: starts[at] ?? 0, to: starts[end] ?? text.length } : { from: at, to: end })
    at = folded.indexOf(needle, isWhole ? end : at + 1)
  }
  return found
}

/** `starts` says for each unit of `folded`, and for its end, where it came from; null when nothing moved. */
function foldText(text: string, matchCase: boolean): { folded: string; starts: number[] | null } {
  const fold = (part: string) => (matchCase ? part.normalize('NFC') : part.normalize('NFC').toLowerCase())
  const whole = fold(text)
  if (whole.length === text.length && (matchCase || text.toLowerCase() === whole))
    return { folded: whole, starts: null }
  const starts: number[] = []
  let folded = ''
  // One letter with all that combines with it: a decomposed syllable, a letter with its accents.
  for (const { 0: letter, index } of text.matchAll(/[\u1100-\u115F]+[\u1160-\u11A7]*[\u11A8-\u11FF]*|.\p{M}*/gsu)) {
    const part = fold(letter)
    for (let unit = 0; unit < part.length; unit += 1) starts.push(index)
    folded += part
  }
  starts.push(text.length)
  return { folded, starts }
}

/** True inside of what was one letter of the text. */
function splits(starts: number[] | null, at: number): boolean {
  return starts !== null && at > 0 && at < starts.length - 1 && starts[at] === starts[at - 1]
}

function isWord(text: string, from: number, to: number): boolean {
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
  const [first, last] = [text[from], text[to - 1]]
  if (isLetter(first) && isLetter(text[from - 1])) return false
  if (!isLetter(last)) return true
  const rest = text.slice(to, to + 16)
  return /[\uAC00-\uD7A3\p{L}\p{N}]/u.test(last ?? '') && PARTICLES_THEN_END.test(rest)
}
