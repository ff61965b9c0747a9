'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useBriefing } from '#components/briefing/briefing-context.tsx'
import { useEditorSession } from '#components/editor/editor-session.tsx'
import type { NewThread } from '#lib/desk-client/comment-calls.ts'
import { desk } from '#lib/desk-client/desk-client.ts'
import { selectedPlace } from './selected-place.ts'
import { showPlace } from './show-place.ts'
import type { ThreadPlace } from './thread-places.ts'
import { threadAt, useHighlights } from './use-highlights.ts'
import { useThreadKeys } from './use-thread-keys.ts'
import { useThreadPlaces } from './use-thread-places.ts'
import { type Threads, useThreads } from './use-threads.ts'

/** A comment that is being begun: on which words. */
export type Composing = { place: NewThread['place'] }

type Comments = Threads & {
  /** Where the open threads stand; null until the text is open. */
  places: Map<string, ThreadPlace> | null
  active: string | null
  activate: (thread: string | null) => void
  /** Goes to the words of a thread; false when they are not in the text. */
  goTo: (thread: string) => boolean
  composing: Composing | null
  /** Begins a comment on the selected words and asks for the panel. */
  compose: () => void
  /** The same, but where the caret stands in a thread, that one comes into view: then its id is the answer. */
  comment: () => string | null
  stopComposing: () => void
  /** Grows when the comments should come into view. */
  asked: number
  ask: () => void
  /** Sends a new thread once its words are saved. */
  start: (thread: Omit<NewThread, 'place'>) => Promise<void>
  /** What is typed and not sent, by what it belongs to. */
  drafts: Record<string, string>
  setDraft: (key: string, text: string) => void
}

const CommentsContext = createContext<Comments | null>(null)

/** Holds the comments of the open briefing and what is typed into them, so that a closed panel loses nothing. `news` grows when somebody changed something. */
export function CommentsProvider({ news, children }: { news: number; children: ReactNode }) {
  const { briefing } = useBriefing()
  const { editor, whenSaved } = useEditorSession()
  const { threads, problem, reload } = useThreads(briefing.id, news)
  const places = useThreadPlaces(editor, threads)
  const [active, activate] = useState<string | null>(null)
  const [composing, setComposing] = useState<Composing | null>(null)
  const [asked, setAsked] = useState(0)
  const [drafts, setDrafts] = useState<Record<string, string>>({})
  const ask = useCallback(() => setAsked(before => before + 1), [])
  const epoch = useRef(briefing.epoch)
  epoch.current = briefing.epoch

  const goTo = useCallback(
    (thread: string) => {
      activate(thread)
      const place = places?.get(thread)
      if (editor && place) showPlace(editor, place)
      return editor !== null && place !== undefined
    },
    [editor, places],
  )
  const compose = useCallback(() => {
    // Where nobody has put the caret, the comment is about the whole.
    const chosen = editor !== null && (editor.isFocused || !editor.state.selection.empty)
    setComposing({ place: chosen ? selectedPlace(editor.state, epoch.current) : null })
    activate(null)
    ask()
  }, [editor, ask])
  const comment = useCallback(() => {
    const { empty, from, to } = editor?.state.selection ?? { empty: false, from: 0, to: 0 }
    const thread = empty && editor?.isFocused && places ? threadAt(places, from, to) : null
    if (!thread) compose()
    else {
      setComposing(null)
      activate(thread)
      ask()
    }
    return thread
  }, [editor, places, compose, ask])
  const stopComposing = useCallback(() => setComposing(null), [])
  const start = useCallback(
    async (thread: Omit<NewThread, 'place'>) => {
      await whenSaved()
      const { id } = await desk.comments.start(briefing.id, { ...thread, place: composing?.place ?? null })
      setComposing(null)
      setDrafts(({ new: _sent, ...rest }) => rest)
      await reload()
      activate(id)
    },
    [whenSaved, briefing.id, composing, reload],
  )
  const setDraft = useCallback((key: string, text: string) => setDrafts(before => ({ ...before, [key]: text })), [])

  useHighlights({ editor, places, active, activate, ask })
  useThreadKeys({ editor, threads, places, active, goTo, comment, ask })
  useLinkedThread(places ? threads : null, goTo, ask)
  const value = useMemo<Comments>(
    () => ({
      ...{ threads, problem, reload, places, active, activate, goTo, composing, compose, comment, stopComposing },
      ...{ asked, ask, start, drafts, setDraft },
    }),
    [
      threads,
      problem,
      reload,
      places,
      active,
      goTo,
      composing,
      compose,
      comment,
      stopComposing,
      asked,
      ask,
      start,
      drafts,
      setDraft,
    ],
  )
  return <CommentsContext value={value}>{children}</CommentsContext>
}

/** The comments of the open briefing. Throws outside `CommentsProvider`. */
export function useComments(): Comments {
  const value = use(CommentsContext)
  if (!value) throw new Error('useComments is called outside CommentsProvider.')
  return value
}

/** An address that ends in `#comment-…` leads to that thread, once. */
function useLinkedThread(threads: Threads['threads'], goTo: (thread: string) => boolean, ask: () => void) {
  const done = useRef(false)
  useEffect(() => {
    const linked = /^#comment-(.+)$/.exec(location.hash)?.[1]
    if (done.current || !linked || !threads?.some(({ id }) => id === linked)) return
    done.current = true
    ask()
    goTo(linked)
  }, [threads, goTo, ask])
}
