import { isPrefix, mayBeParted, termsOf } from './query.ts'
import { spellingOf } from './spelling.ts'
import { CJK, type Run } from './tokens.ts'

const PASSAGE = 160
const BEFORE = 40
const MOST_RANGES = 2_000

const BETWEEN = '[^\\p{L}\\p{N}\\n]*'
const WORD = `[[\\p{L}\\p{N}\\p{M}]--${CJK}]`

export type Range = [start: number, end: number]

/** Words that a query found in a text. `ranges` are offsets into `text` in UTF-16 code units, in order, apart from each other. */
export type Highlight = { field: 'title' | 'keyPoints' | 'body'; text: string; ranges: Range[] }

type Words = { title: string; keyPoints: string[]; body: string }

/**
 * Where the words of a query stand: the title, each key point and one passage of the body of about 160 characters, as
 * plain text; those without any are left out. Empty when all words were found in names, credits or the deck.
 */
export function highlightsOf(typed: string, { title, keyPoints, body }: Words): Highlight[] {
  const patterns = termsOf(typed).map(patternOf)
  const whole = (field: 'title' | 'keyPoints', text: string): Highlight => {
    const ranges = rangesIn(text, patterns).map(({ range }) => range)
    return { field, text, ranges: joined(ranges) }
  }
  return [
    whole('title', title),
    ...keyPoints.map(point => whole('keyPoints', point)),
    passageOf(body, patterns),
  ].filter(({ ranges }) => ranges.length > 0)
}

/** Finds a term as the index does: with or without a space inside of runs of 3-8 syllables and between runs. */
function patternOf(runs: Run[]): RegExp {
  const parts = runs.map((run, i) => {
    if (run.cjk) return run.letters.join(mayBeParted(run) ? BETWEEN : '')
    const open = isPrefix(runs) && i === runs.length - 1
    return `(?<!${WORD})${run.letters.join('')}${open ? '' : `(?!${WORD})`}`
  })
  return new RegExp(parts.join(BETWEEN), 'gv')
}

type Found = { range: Range; term: number }

function rangesIn(text: string, patterns: RegExp[]): Found[] {
  const { copy, start, end } = spellingOf(text)
  const found = patterns.flatMap((pattern, term) =>
    Array.from(copy.matchAll(pattern).take(MOST_RANGES), ({ index, 0: words }): Found => {
      return { range: [start(index), end(index + words.length - 1)], term }
    }),
  )
  return found.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
}

/** The passage with the most terms in it; the first one of these. */
function passageOf(text: string, patterns: RegExp[]): Highlight {
  const found = rangesIn(text, patterns)
  let best = { terms: 0, at: 0 }
  for (const [i, { range }] of found.entries()) {
    const near = new Set<number>()
    for (let j = i; j < found.length && (found[j]?.range[1] ?? 0) <= range[0] + PASSAGE - BEFORE; j++) {
      near.add(found[j]?.term ?? 0)
    }
    if (near.size > best.terms) best = { terms: near.size, at: range[0] }
  }
  const [from, to] = edgesOf(text, best.at)
  const inside = found.map(({ range }) => range).filter(([start, end]) => start >= from && end <= to)
  return { field: 'body', text: text.slice(from, to), ranges: joined(inside.map(([s, e]) => [s - from, e - from])) }
}

/** Begins and ends at a blank where one is near. */
function edgesOf(text: string, at: number): Range {
  const early = Math.max(0, at - BEFORE)
  const blank = early === 0 ? -1 : text.slice(early, at).search(/\s/)
  const from = blank === -1 ? early : early + blank + 1
  const late = Math.min(text.length, from + PASSAGE)
  const cut = late === text.length ? -1 : text.slice(at, late).search(/\s\S*$/)
  const to = cut > 0 ? at + cut : late
  return [isHalf(text, from) ? from - 1 : from, isHalf(text, to) ? to + 1 : to]
}

/** True between the two code units of one character. */
function isHalf(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(at - 1, at))
}

function joined(ranges: Range[]): Range[] {
  const apart: Range[] = []
  for (const [start, end] of ranges) {
    const last = apart.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}
