import canonicalize from 'canonicalize'
import type { Segment } from './diff-words.ts'
import type { Leaf, MarkedText } from './leaves.ts'

/** One mark with its attributes, as ProseMirror names it, or a mention. */
export type Format = { type: string; attrs?: object }

/** What came to a stretch of text and what went from it, besides its letters. */
export type FormatChange = { text: string; on: Format[]; off: Format[] }

/** What new words bring that nobody sees in the letters: where a link leads, how it is read, that it is a suggestion. */
const HIDDEN = ['link', 'ruby', 'insertion', 'deletion', 'modification']

/** The formatting that changed on the words that stayed, and what the new words bring unseen. `segments` are of the two texts. */
export function diffFormats(before: Leaf | null, after: Leaf, segments: readonly Segment[]): FormatChange[] {
  const changes: FormatChange[] = []
  const [old, young] = [
    { at: 0, marks: before?.marks ?? [] },
    { at: 0, marks: after.marks },
  ]
  for (const { op, text } of segments) {
    if (op !== 'delete') {
      for (const [from, to] of stretches(text.length, op === 'same' ? [old, young] : [young])) {
        const there = formatsAt(young.marks, young.at + from)
        const was = op === 'same' ? formatsAt(old.marks, old.at + from) : []
        const on = without(there, was).filter(({ type }) => op === 'same' || HIDDEN.includes(type))
        add(changes, { text: text.slice(from, to), on, off: without(was, there) })
      }
      young.at += text.length
    }
    if (op !== 'insert') old.at += text.length
  }
  return changes.map(({ text, on, off }) => ({ text, on, off }))
}

/** The parts of a stretch in which no mark begins or ends. */
function stretches(length: number, sides: { at: number; marks: MarkedText[] }[]): [number, number][] {
  const cuts = sides.flatMap(({ at, marks }) =>
    marks.flatMap(({ from, text }) => [from - at, from + text.length - at]).filter(cut => cut > 0 && cut < length),
  )
  const places = [...new Set([0, ...cuts, length])].sort((a, b) => a - b)
  return places.slice(1).map((to, index) => [places[index] ?? 0, to])
}

function formatsAt(marks: readonly MarkedText[], place: number): Format[] {
  return marks
    .filter(({ from, text }) => from <= place && place < from + text.length)
    .map(({ type, attrs }) => ({ type, ...(attrs && { attrs }) }))
}

function without(formats: readonly Format[], others: readonly Format[]): Format[] {
  const known = new Set(others.map(format => canonicalize(format)))
  return formats.filter(format => !known.has(canonicalize(format)))
}

/** Neighbours with the same change become one; a stretch without change ends the last one. */
function add(changes: (FormatChange & { open?: boolean })[], change: FormatChange): void {
  const last = changes.at(-1)
  const empty = change.on.length === 0 && change.off.length === 0
  if (last?.open && !empty && sameChange(last, change)) {
    last.text += change.text
    return
  }
  if (last) last.open = false
  if (!empty) changes.push({ ...change, open: true })
}

function sameChange(a: FormatChange, b: FormatChange): boolean {
  return canonicalize([a.on, a.off]) === canonicalize([b.on, b.off])
}
