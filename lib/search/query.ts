import type { Phrase, SearchQuery } from '#db/search.ts'
import { insideToken, type Run, runsOf, runTokens, searchCopy } from './tokens.ts'

const MOST_VARIANTS_OF_TERM = 64
const MOST_VARIANTS = 256
const MOST_PREFIXES = 4
const MOST_PHRASE_TOKENS = 64
const SHORTEST_PREFIX = 3
const SPLIT_FROM = 3
const SPLIT_TO = 8

/**
 * What a reader typed, as phrases of tokens: every term must be found, in any of its spellings. Terms are parted by
 * blanks; a CJK run of 3-8 syllables is also found with one space in it, one syllable anywhere, and a word of three or
 * more Latin letters as the beginning of one. Nothing typed is ever syntax. Without a letter or digit it is empty: it
 * finds nothing.
 */
export function searchQuery(typed: string): SearchQuery {
  const spare = { variants: MOST_VARIANTS, prefixes: MOST_PREFIXES }
  return termsOf(typed).map(runs => {
    const phrases = variants(runs, Math.min(MOST_VARIANTS_OF_TERM, Math.max(1, spare.variants)))
    spare.variants -= phrases.length
    const prefix = spare.prefixes > 0 && isPrefix(runs)
    if (prefix) spare.prefixes--
    return phrases.map(tokens => phraseOf(tokens, prefix))
  })
}

/** The terms of a query as runs, each once. */
export function termsOf(typed: string): Run[][] {
  const words = new Set(searchCopy(typed).split(/\s+/u))
  return [...words].map(runsOf).filter(runs => runs.length > 0)
}

/** True when the end of a term stands for every word that begins so. */
export function isPrefix(runs: readonly Run[]): boolean {
  const last = runs.at(-1)
  return (
    last !== undefined &&
    !last.cjk &&
    last.letters.length >= SHORTEST_PREFIX &&
    !/^\p{N}+$/u.test(last.letters.join(''))
  )
}

/** True when a run is also found with a space in it. Two syllables are not: over a space they are two other words. */
export function mayBeParted({ letters, cjk }: Run): boolean {
  return cjk && letters.length >= SPLIT_FROM && letters.length <= SPLIT_TO
}

function variants(runs: Run[], most: number): string[][] {
  const [only] = runs
  if (runs.length === 1 && only?.cjk && only.letters.length === 1) {
    return [runTokens(only, false, false), [insideToken(only.letters[0] ?? '')]]
  }
  return runs.reduce<string[][]>(
    (before, run, i) => {
      const own = spellings(run, i > 0, i < runs.length - 1)
      return before.flatMap(tokens => own.map(more => [...tokens, ...more])).slice(0, most)
    },
    [[]],
  )
}

function spellings(run: Run, starts: boolean, ends: boolean): string[][] {
  const whole = runTokens(run, starts, ends)
  if (!mayBeParted(run)) return [whole]
  const parted = run.letters.slice(1).map((_, i) => {
    const [left, right] = [run.letters.slice(0, i + 1), run.letters.slice(i + 1)]
    return [
      ...runTokens({ letters: left, cjk: true }, starts, true),
      ...runTokens({ letters: right, cjk: true }, true, ends),
    ]
  })
  return [whole, ...parted]
}

function phraseOf(tokens: string[], prefix: boolean): Phrase {
  const cut = tokens.length > MOST_PHRASE_TOKENS
  return { tokens: cut ? tokens.slice(0, MOST_PHRASE_TOKENS) : tokens, prefix: prefix && !cut }
}
