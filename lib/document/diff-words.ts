import { diffArrays } from 'diff'

/** A stretch of text that stayed, came or went. `same` and `delete` together give the old text, `same` and `insert` the new. */
export type Segment = { op: 'same' | 'insert' | 'delete'; text: string }

// Beyond this many changed words two texts have nothing to do with each other, and comparing them costs the square of it.
const MOST_CHANGES = 1000

const segmenter = new Intl.Segmenter('ko', { granularity: 'word' })

/** The words of `text` with the spaces and marks between them (Unicode UAX 29); joined they are `text` again. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), part => part.segment)
}

/** What changed between two texts, word by word. */
export function diffWords(before: string, after: string): Segment[] {
  if (before === after) return before ? [{ op: 'same', text: before }] : []
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return whole(before, after)
  return changes.map(({ value, added, removed }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'same',
    text: value.join(''),
  }))
}

function whole(before: string, after: string): Segment[] {
  const segments: Segment[] = [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ]
  return segments.filter(segment => segment.text)
}
