'use client'

import type { Editor } from '@tiptap/core'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import { useMessages } from '#components/ui/messages.tsx'
import { type Counts, countsFrom, tallyOf } from '#lib/document/counts.ts'
import { useHeadLengths } from './head-lengths.ts'
import { tallyIn } from './tally-in.ts'
import { useSettled } from './use-settled.ts'
import { wordsOf } from './words-of.ts'
import classes from './writing.module.css'

/** How much text there is, or is selected: letters, and sheets for a Korean text or words for another. */
export function CountsLine() {
  const { editor } = useEditorSession()
  const { counts: words } = useMessages().writing
  const found = useSettled(editor, amountOf, 'text and selection')
  useHeadLengths(editor)
  if (!found) return null
  const { counts, isKorean, isSelection } = found
  return (
    <p className={classes.counts} data-testid="counts">
      <span className="stet-visually-hidden">{words.label}: </span>
      {isSelection && <strong>{words.selection}</strong>}
      <span>{words.characters(counts.characters)}</span>
      <span className={classes.wide}>{words.withoutSpaces(counts.withoutSpaces)}</span>
      <span className={classes.wide}>{isKorean ? words.sheets(counts.sheets) : words.words(counts.words)}</span>
      <span className={classes.wide}>{words.reading(counts.readingSeconds)}</span>
    </p>
  )
}

type Amount = { counts: Counts; isKorean: boolean; isSelection: boolean }

function amountOf({ state }: Editor): Amount {
  const { from, to } = state.selection
  const selected = from < to ? wordsOf(state.doc, from, to) : ''
  const isSelection = selected.trim() !== ''
  const tally = isSelection ? tallyOf(selected) : tallyIn(state.doc)
  return { counts: countsFrom(tally), isKorean: tally.hangul > 0, isSelection }
}
