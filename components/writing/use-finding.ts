import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FindOptions } from '#lib/document/find-text.ts'
import { bringIntoView } from './bring-into-view.ts'
import { findMatches, type Match } from './find-matches.ts'
import { paint } from './paint.ts'
import { replaceMatches } from './replace-matches.ts'
import { useSettled } from './use-settled.ts'

const ALL = 'stet-found'
const CURRENT = 'stet-found-now'
const LONGEST_GUESS = 60

export type Finding = {
  query: string
  matches: Match[]
  /** Which of them is shown; -1 when there is none. */
  current: number
  options: FindOptions
  search: (query: string) => void
  /** Searches what is selected now, from there on; without a selection, the same as before. */
  begin: () => void
  choose: (options: Partial<FindOptions>) => void
  step: (by: 1 | -1) => void
  replace: (text: string) => void
  /** How many were replaced. */
  replaceAll: (text: string) => number
  /** Puts the caret on the match that is shown, and the focus into the text. */
  leave: () => void
}

/** A search in the open text: what matches, which one is shown, and how to replace it. It begins with the selected words. */
export function useFinding(editor: Editor): Finding {
  const [query, setQuery] = useState(() => selectedWords(editor))
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWord: false })
  const [near, setNear] = useState(() => editor.state.selection.from)
  const settled = useSettled(editor, ({ state }) => state.doc)
  const [own, setOwn] = useState<Node | null>(null)
  const doc = own ?? settled ?? editor.state.doc
  // What was replaced here is looked at at once; after that, the text is looked at when it settles.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each settled text ends the look at one's own.
  useEffect(() => setOwn(null), [settled])
  const matches = useMemo(() => findMatches(doc, query, options), [doc, query, options])
  const current = useMemo(() => currentOf(matches, near), [matches, near])
  usePaint(editor, matches, current)

  const fresh = () => (editor.state.doc === doc ? matches : findMatches(editor.state.doc, query, options))
  const show = (match: Match | undefined) => {
    if (!match) return
    setNear(match.from)
    bringIntoView(editor.view, match.from)
  }
  const latest = useRef(show)
  latest.current = show
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or options show their first match; a changed text does not scroll.
  useEffect(() => latest.current(matches[current]), [query, options])

  return {
    ...{ query, matches, current, options, search: setQuery },
    begin: () => {
      setNear(editor.state.selection.from)
      const words = selectedWords(editor)
      if (words) setQuery(words)
    },
    choose: change => setOptions(before => ({ ...before, ...change })),
    step: by => {
      const all = fresh()
      const at = currentOf(all, near)
      show(all[(at + by + all.length) % all.length])
    },
    replace: text => {
      const all = fresh()
      const match = all[currentOf(all, near)]
      if (!match || !replaceMatches(editor, [{ ...match, text }])) return
      setOwn(editor.state.doc)
      const rest = findMatches(editor.state.doc, query, options)
      const next = match.from + text.normalize('NFC').length
      setNear(next)
      const following = rest[currentOf(rest, next)]
      if (following) bringIntoView(editor.view, following.from)
    },
    replaceAll: text => {
      const all = fresh()
      if (
        !replaceMatches(
          editor,
          all.map(match => ({ ...match, text })),
        )
      )
        return 0
      setOwn(editor.state.doc)
      return all.length
    },
    leave: () => {
      const { state, view } = editor
      const match = fresh()[current]
      if (match) view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)))
      view.focus()
    },
  }
}

/** The first at or after a place, else the first of all; -1 when there is none. */
function currentOf(matches: Match[], near: number): number {
  if (matches.length === 0) return -1
  return Math.max(
    0,
    matches.findIndex(({ from }) => from >= near),
  )
}

function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection
  const words = state.doc.textBetween(from, to, '\n')
  return words.length <= LONGEST_GUESS && !words.includes('\n') ? words : ''
}

function usePaint(editor: Editor, matches: Match[], current: number): void {
  useEffect(() => {
    const match = matches[current]
    paint(editor.view, ALL, matches, current)
    paint(editor.view, CURRENT, match ? [match] : [])
  }, [editor, matches, current])
  useEffect(
    () => () => {
      paint(editor.view, ALL, [])
      paint(editor.view, CURRENT, [])
    },
    [editor],
  )
}
