import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useMemo, useState } from 'react'
import { bringIntoView } from './bring-into-view.ts'
import { hintPlaces, type PlacedHint } from './hint-places.ts'
import { paint } from './paint.ts'
import { replaceMatches } from './replace-matches.ts'
import { useSettled } from './use-settled.ts'

const ALL = 'stet-hint'
const CURRENT = 'stet-hint-now'

export type Hints = {
  /** Null until the text was looked through. */
  found: PlacedHint[] | null
  current: PlacedHint | null
  step: (by: 1 | -1) => void
  apply: (hints: PlacedHint[]) => void
  ignore: (hint: PlacedHint) => void
}

/** What the house style would change in the open text, underlined in it. A click on such words shows their hint; nothing is changed but by `apply`. */
export function useHints(editor: Editor): Hints {
  const settled = useSettled(editor, ({ state }) => state.doc)
  const [own, setOwn] = useState<Node | null>(null)
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set())
  const [near, setNear] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each settled text ends the look at one's own.
  useEffect(() => setOwn(null), [settled])
  const doc = own ?? settled
  const found = useMemo(() => doc && hintPlaces(doc, ignored), [doc, ignored])
  const current = found?.find(({ from }) => from >= near) ?? found?.[0] ?? null
  usePaint(editor, found, current)
  useClick(editor, found, setNear)

  const go = (hint: PlacedHint | undefined) => {
    if (!hint) return
    setNear(hint.from)
    bringIntoView(editor.view, hint.from)
  }
  return {
    found,
    current,
    step: by => {
      if (!found || !current) return
      go(found[(found.indexOf(current) + by + found.length) % found.length])
    },
    apply: hints => {
      const { doc: present } = editor.state
      // The text may have changed under them.
      const sure = hints.filter(({ from, to, found, use }) => use !== null && wordsAt(present, from, to) === found)
      const byUse = sure.map(({ from, to, use }) => ({ from, to, text: use ?? '' }))
      if (replaceMatches(editor, byUse)) setOwn(editor.state.doc)
    },
    ignore: hint => setIgnored(before => new Set([...before, hint.key])),
  }
}

function wordsAt(doc: Node, from: number, to: number): string {
  return to <= doc.content.size ? doc.textBetween(from, to, '\n', '\uFFFC') : ''
}

function usePaint(editor: Editor, found: PlacedHint[] | null, current: PlacedHint | null): void {
  useEffect(() => {
    paint(editor.view, ALL, found ?? [], found && current ? found.indexOf(current) : 0)
    paint(editor.view, CURRENT, current ? [current] : [])
    return () => {
      paint(editor.view, ALL, [])
      paint(editor.view, CURRENT, [])
    }
  }, [editor, found, current])
}

function useClick(editor: Editor, found: PlacedHint[] | null, onPlace: (from: number) => void): void {
  useEffect(() => {
    const { dom } = editor.view
    const click = () => {
      const { from } = editor.state.selection
      const hint = found?.find(hint => hint.from <= from && from <= hint.to)
      if (hint) onPlace(hint.from)
    }
    dom.addEventListener('click', click)
    return () => dom.removeEventListener('click', click)
  }, [editor, found, onPlace])
}
