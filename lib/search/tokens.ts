/** Names how texts are cut into tokens. Another value makes the next start rebuild the index: change it with anything below. */
export const TOKENS_VERSION = '1'

/** Stands between lines, so that no phrase reaches over it. */
export const GAP = ''

const LONGEST_TOKEN = 64
/** Letters that are written without spaces between words, or nearly so: a class for regular expressions with the flag `v`. */
export const CJK = '[[\\p{scx=Hang}\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}]&&[\\p{L}\\p{N}]]'
const RUN = new RegExp(`(${CJK}+)|[[\\p{L}\\p{N}]--${CJK}][[\\p{L}\\p{N}\\p{M}]--${CJK}]*`, 'gv')

/** Marks a syllable that a text has inside of runs only. Private use: no text's own token begins with it. */
const INSIDE = '\u{e001}'
const ESCAPE = '\u{e002}'

/** What both databases take for one letter and leave as it is; any other letter is spelled by its number. */
const UNSAFE = /[^0-9a-zß-öø-ÿ가-힣ぁ-ゖァ-ヺー一-龥]/gu

/** A stretch of letters and digits, in the search copy's spelling: all of it Korean, Chinese or Japanese, or none. */
export type Run = { letters: string[]; cjk: boolean }

/** The search copy of a text: one spelling for composed, decomposed, full-width and capital letters (NFKC, lower case). */
export function searchCopy(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC')
}

/** The runs of a line that is a search copy already. */
export function runsOf(copy: string): Run[] {
  return Array.from(copy.matchAll(RUN), ([run, cjk]) => ({ letters: Array.from(run), cjk: cjk !== undefined }))
}

/**
 * What the index holds of a text, in order. A CJK run gives its first syllable, all pairs, and its last syllable; two
 * single syllables side by side therefore are a space in the text, and a query can ask for one. Any other run is one
 * token. Syllables that stand nowhere at an edge follow, marked, so that one syllable finds them too.
 */
export function indexTokens(text: string): string[] {
  const tokens: string[] = []
  const edges = new Set<string>()
  const all = new Set<string>()
  for (const line of searchCopy(text).split('\n')) {
    const runs = runsOf(line)
    if (runs.length === 0) continue
    if (tokens.length > 0) tokens.push(GAP)
    for (const run of runs) {
      tokens.push(...runTokens(run, true, true))
      if (!run.cjk) continue
      edges.add(run.letters[0] ?? '').add(run.letters.at(-1) ?? '')
      for (const letter of run.letters) all.add(letter)
    }
  }
  const inside = [...all].filter(letter => !edges.has(letter)).map(insideToken)
  return inside.length > 0 ? [...tokens, GAP, ...inside] : tokens
}

/** The tokens of a run or of a part of one: `starts` and `ends` say whether the text's run is known to do so there. */
export function runTokens({ letters, cjk }: Run, starts: boolean, ends: boolean): string[] {
  if (!cjk) return [spelled(letters.slice(0, LONGEST_TOKEN).join(''))]
  const [first = ''] = letters
  if (letters.length === 1) return [spelled(first)]
  const pairs = letters.slice(1).map((letter, i) => spelled((letters[i] ?? '') + letter))
  return [...(starts ? [spelled(first)] : []), ...pairs, ...(ends ? [spelled(letters.at(-1) ?? '')] : [])]
}

/** The token of a syllable that a text has inside of runs only. */
export function insideToken(letter: string): string {
  return INSIDE + spelled(letter)
}

function spelled(token: string): string {
  return token.replace(UNSAFE, letter => ESCAPE + (letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0'))
}
