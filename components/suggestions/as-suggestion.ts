import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { oversteppedIn } from '#lib/document/overstepped.ts'
import { changesOf } from './changes-of.ts'
import { formatsOnly, suggestFormats } from './suggest-formats.ts'
import { type Author, type Outcome, suggestWords } from './suggest-words.ts'

/** Why something could not be suggested: it is no matter of words, it is somebody else's suggestion, or a part of it was left out. */
export type Left = 'structure' | 'others' | 'part'

/** The transaction to apply instead (null: none), and what to tell the person. */
export type Suggested = { tr: Transaction | null; left: Left | null }

/**
 * What a person wants to do, said as a suggestion: letters come marked as inserted, those that should go are marked and
 * stay, formatting is noted beside the text, a new block is one of inserted words. What only changes the person's own
 * suggestions is done as it is. Anything else is refused, but letters that were typed are never lost.
 */
export function asSuggestion(tr: Transaction, state: EditorState, author: Author): Suggested {
  const out = state.tr
  if (formatsOnly(tr)) return done(out, tr, suggestFormats(out, tr, author))
  if (tr.steps.every(step => step instanceof ReplaceStep)) {
    const changes = changesOf(tr)
    if (changes.length === 0) return { tr: sameButSelection(out, tr), left: null }
    let last: Outcome = 'structure'
    const carets: { caret: number; step: number }[] = []
    for (const change of changes.toReversed()) {
      const met = suggestWords(out, change, author)
      if (typeof met === 'object')
        carets.push({ caret: caretAfter(state, change, met.caret, out), step: out.steps.length })
      last = better(last, met)
    }
    if (typeof last === 'object' && carets[0]) {
      // Changes were made from the end: the last one of the text carries the caret.
      const { caret, step } = carets[0]
      return done(out, tr, { ...last, caret: out.mapping.slice(step).map(caret) })
    }
    if (out.steps.length === 0 && last === 'others') return { tr: null, left: last }
  }
  if (oversteppedIn(state.doc, tr.doc, author.isOwn) === null) return { tr, left: null }
  const typed = typedText(tr)
  if (!typed) return { tr: null, left: 'structure' }
  return asSuggestion(state.tr.insertText(typed.text, typed.from, typed.to), state, author)
}

function done(out: Transaction, original: Transaction, met: Outcome): Suggested {
  if (typeof met === 'string') return { tr: null, left: met }
  const { selection } = original
  const isWords = !formatsOnly(original)
  if (isWords || selection.empty) out.setSelection(TextSelection.near(out.doc.resolve(met.caret), -1))
  else if (original.selectionSet) out.setSelection(TextSelection.create(out.doc, selection.from, selection.to))
  copyCircumstances(out, original)
  return { tr: out, left: met.isMore ? 'part' : null }
}

/** Struck letters stay: a caret that deletes forward goes on behind them, or it would never get past. */
function caretAfter(
  { selection }: EditorState,
  { from, to, slice }: { from: number; to: number; slice: { size: number } },
  caret: number,
  out: Transaction,
): number {
  const isForward = selection.empty && selection.from === from && from < to && slice.size === 0
  return isForward && out.doc.resolve(from).parent === out.doc.resolve(Math.min(to, out.doc.content.size)).parent
    ? out.mapping.map(to)
    : caret
}

function better(a: Outcome, b: Outcome): Outcome {
  if (typeof a === 'object' && typeof b === 'object') return { ...b, isMore: a.isMore || b.isMore }
  if (typeof a === 'object') return { ...a, isMore: true }
  return typeof b === 'object' ? b : b === 'others' ? b : a
}

function sameButSelection(out: Transaction, original: Transaction): Transaction {
  copyCircumstances(out, original)
  return out
}

type WithMeta = { meta: Record<string, unknown> }

/** An input rule keeps its own steps to undo them with; ours are others. */
function copyCircumstances(out: Transaction, original: Transaction): void {
  const { meta } = original as unknown as WithMeta
  for (const [key, value] of Object.entries(meta)) if (!isRule(value)) out.setMeta(key, value)
  if (original.storedMarksSet) out.setStoredMarks(original.storedMarks)
  if (original.scrolledIntoView) out.scrollIntoView()
}

/** The letters that a person typed when an input rule made something else of them. */
function typedText(tr: Transaction): { text: string; from: number; to: number } | null {
  const { meta } = tr as unknown as WithMeta
  return Object.values(meta).find(isRule) ?? null
}

function isRule(value: unknown): value is { text: string; from: number; to: number } {
  return typeof value === 'object' && value !== null && 'transform' in value && 'text' in value && 'from' in value
}
