import { childrenOf, type DocumentJson, type NodeJson } from './document-json.ts'
import { ENGLISH_WORDS, type HouseWord, KOREAN_WORDS } from './house-words.ts'
import { type Found, SIGN_RULES } from './sign-rules.ts'

/** Something that the newsroom would write otherwise: in which text block (JSON pointer), from which UTF-16 unit to which, and what should stand there; null when only a person can tell. */
export type Hint = Found & { path: string }

/** A thing in a line that is not text: a mention, a line break. */
const THING = '\uFFFC'
const SHORT = 5
const HANGUL = /[\uAC00-\uD7A3]/

/**
 * What the newsroom's house style would change in a text, in reading order and without overlap: quotes, dots, spaces,
 * repeated words, full-width letters, brackets, and words of its list. Code and notes of the desk are left alone.
 */
export function hintsOf(doc: DocumentJson): Hint[] {
  return linesOf(doc).flatMap(({ path, text }) => hintsIn(text).map(hint => ({ ...hint, path })))
}

/** The same of one line. */
export function hintsIn(text: string): Found[] {
  const isKorean = HANGUL.test(text)
  const found = SIGN_RULES.flatMap(rule => rule(text, isKorean))
  found.push(...wordsIn(text, isKorean ? [...KOREAN_WORDS, ...ENGLISH_WORDS] : ENGLISH_WORDS))
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

function wordsIn(text: string, words: HouseWord[]): Found[] {
  const small = text.toLowerCase()
  if (small.length !== text.length) return []
  return words.flatMap(({ word, use, why, not = [] }) => {
    const found: Found[] = []
    for (let from = small.indexOf(word); from >= 0; from = small.indexOf(word, from + word.length)) {
      const to = from + word.length
      if (not.some(longer => small.startsWith(longer, from)) || !stands(small, from, to)) continue
      found.push({ kind: why, from, to, found: text.slice(from, to), use: asCapital(text[from] ?? '', use) })
    }
    return found
  })
}

/** A Latin word begins where a word begins, and a short one ends with it: others, as Hangul ones, may have their endings. */
function stands(text: string, from: number, to: number): boolean {
  if (HANGUL.test(text[from] ?? '')) return true
  return !/[a-z]/.test(text[from - 1] ?? '') && (to - from > SHORT || !/[a-z]/.test(text[to] ?? ''))
}

function asCapital(first: string, use: string): string {
  return first !== first.toLowerCase() ? use.slice(0, 1).toUpperCase() + use.slice(1) : use
}

type Line = { path: string; text: string }

function linesOf(doc: DocumentJson): Line[] {
  return doc.content.flatMap((node, index) => linesIn(node, `/document/content/${index}`))
}

function linesIn(node: NodeJson, path: string): Line[] {
  if (node.type === 'internalNote') return []
  const children = childrenOf(node)
  if (children.some(isInline)) return [{ path, text: children.map(lettersOf).join('') }]
  return children.flatMap((child, index) => linesIn(child, `${path}/content/${index}`))
}

function isInline({ type }: NodeJson): boolean {
  return type === 'text' || type === 'mention' || type === 'hardBreak'
}

/** As many units as the editor counts. */
function lettersOf(node: NodeJson): string {
  if (node.type !== 'text') return THING
  return node.marks?.some(({ type }) => type === 'code') ? THING.repeat(node.text.length) : node.text
}
