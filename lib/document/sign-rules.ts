import { RIGHTLY_TWICE } from './house-words.ts'

/** One finding in a line of text. `use` is what should stand there; null when only a person can tell. */
export type Found = {
  kind:
    | 'quotes'
    | 'nestedQuotes'
    | 'dots'
    | 'repeated'
    | 'spaces'
    | 'spaceBefore'
    | 'ellipsis'
    | 'fullWidth'
    | 'brackets'
    | 'spelling'
    | 'loanword'
  from: number
  to: number
  found: string
  use: string | null
}
type Rule = (text: string, isKorean: boolean) => Found[]

/** What can be said of the signs of a line without knowing its words. */
export const SIGN_RULES: Rule[] = [
  quotes,
  nestedQuotes,
  (text, isKorean) => (isKorean ? each('dots', text, /(?<=\S)[\u2219\u318D\u2022\u30FB\u22C5](?=\S)/g, () => '·') : []),
  repeated,
  text => each('spaces', text, /(?<=\S)[ \u00A0]{2,}(?=\S)/g, () => ' '),
  spaceBefore,
  text => each('ellipsis', text, /\.{3,}|…{3,}|‥+|。{2,}/g, () => '…'),
  text => each('fullWidth', text, /[０-９Ａ-Ｚａ-ｚ％＋－／．]+/g, halved),
  brackets,
]

function each(kind: Found['kind'], text: string, pattern: RegExp, use: (found: string) => string | null): Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    return { kind, from: index, to: index + found.length, found, use: use(found) }
  })
}

/** Straight quotes become curly ones, opening after a space or a bracket; feet and inches after a number stay. */
function quotes(text: string): Found[] {
  const open = new Set<string>()
  return each('quotes', text, /["']/g, found => found).flatMap(hint => {
    const [before = ' ', after = ' '] = [text[hint.from - 1], text[hint.to]]
    if (/\d/.test(before) && !open.has(hint.found)) return []
    const isOpening = /[\s([{<“‘「『《〈\uFFFC—–-]/.test(before) && !/\s/.test(after)
    // As in the ’90s.
    const isShortened = hint.found === "'" && isOpening && /\d/.test(after)
    if (isOpening && !isShortened) open.add(hint.found)
    else if (!/\p{L}/u.test(after) || hint.found === '"') open.delete(hint.found)
    const use = hint.found === '"' ? (isOpening ? '“' : '”') : isOpening && !isShortened ? '‘' : '’'
    return [{ ...hint, use }]
  })
}

/** Inside of “…” a quotation has ‘…’: both of its signs are found. */
function nestedQuotes(text: string): Found[] {
  const found: Found[] = []
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[“”]/g)) {
    if (sign === '“') depth += 1
    if (depth > 1) {
      found.push({ kind: 'nestedQuotes', from: index, to: index + 1, found: sign, use: sign === '“' ? '‘' : '’' })
    }
    if (sign === '”') depth = Math.max(0, depth - 1)
  }
  // Not closed as often as opened: the brackets rule speaks of it.
  return depth === 0 ? found : []
}

function repeated(text: string): Found[] {
  const pattern = /(?<![\p{L}\p{N}])(\p{L}+)[ \u00A0]+\1(?![\p{L}\p{N}])/giu
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: found, 1: word = '', index }) => {
    const small = word.toLowerCase()
    const isOne = word.length === 1 && !/[a-z]/i.test(word)
    if (isOne || RIGHTLY_TWICE.includes(small)) return []
    return [{ kind: 'repeated' as const, from: index, to: index + found.length, found, use: word }]
  })
}

/** Korean sets a colon off in credits (출처 : …): only the other signs are found there. */
function spaceBefore(text: string, isKorean: boolean): Found[] {
  const signs = isKorean
    ? /(?<=[^\s])[ \u00A0]+(?=[,.!?;)\]}”’](?:[\s”’)]|$))/g
    : /(?<=[^\s])[ \u00A0]+(?=[,.!?;:)\]}”](?:[\s”’)]|$))/g
  return each('spaceBefore', text, signs, () => '')
}

function halved(found: string): string {
  return String.fromCharCode(...Array.from(found, sign => sign.charCodeAt(0) - 0xfee0))
}

const PAIRS: Record<string, string> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '”': '“',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
}

/** Brackets and quotes without their other half. The bracket of a counted point, as in `1)` or `가)`, needs none. */
function brackets(text: string): Found[] {
  const open: { sign: string; from: number }[] = []
  const alone: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}“”「」『』《》〈〉]/g)) {
    const opener = PAIRS[sign]
    if (!opener) open.push({ sign, from: index })
    else if (open.at(-1)?.sign === opener) open.pop()
    else if (!(sign === ')' && /(?:^|\s)[\p{L}\p{N}]{1,2}$/u.test(text.slice(Math.max(0, index - 3), index)))) {
      alone.push(index)
    }
  }
  return [...alone, ...open.map(({ from }) => from)].map(from => {
    return { kind: 'brackets' as const, from, to: from + 1, found: text[from] ?? '', use: null }
  })
}
