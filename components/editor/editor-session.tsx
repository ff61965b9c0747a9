'use client'

import type { Editor } from '@tiptap/core'
import { createContext, type ReactNode, type RefObject, use, useCallback, useMemo, useState } from 'react'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { focusPath } from './focus-path.ts'
import type { LiveSession } from './live-session.ts'
import { INITIAL, type SaveState } from './save-state.ts'
import { useLiveSession } from './use-live-session.ts'
import { whenSaved } from './when-saved.ts'

export type EditorPerson = { id: string; name: string }

type Session = {
  /** The editor, once the live text is open. */
  editor: Editor | null
  /** What is known about being saved. It changes with each key and renders nothing by itself: subscribe with `useSaveStatus`. */
  saveState: () => SaveState
  /** Calls back after each change of `saveState`, until the answer is called. */
  onSaveState: (listener: () => void) => () => void
  /** Resolves when everything typed here is durable. Throws DeskProblem when that cannot be waited for. */
  whenSaved: () => Promise<void>
  /** Goes to the place of a JSON pointer such as `/document/content/4`; false when there is none. */
  focusPath: (pointer: string) => boolean
  /** Tries the connection again now. */
  retry: () => void
}

type Inside = Session & {
  briefingId: string
  person: EditorPerson
  live: LiveSession | null
  lastDocument: RefObject<DocumentJson | null>
  setEditor: (editor: Editor | null) => void
}

const SessionContext = createContext<Inside | null>(null)

type Props = {
  briefing: { id: string }
  person: EditorPerson
  /** Somebody changed a field or took a step of the workflow: the briefing should be read again. */
  onBriefingChanged: () => void
  children: ReactNode
}

/** Opens the live text of a briefing for the editor below and for the page around it. */
export function EditorSession({ briefing, person, onBriefingChanged, children }: Props) {
  const { session, listeners, lastDocument, facts } = useLiveSession(briefing.id, person.id, onBriefingChanged)
  const [editor, setEditor] = useState<Editor | null>(null)
  const live = session.current
  const saveState = useCallback(() => session.current?.state ?? INITIAL, [session])
  const onSaveState = useCallback(
    (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    [listeners],
  )
  const saved = useCallback(() => whenSaved(session, listeners), [session, listeners])
  const retry = useCallback(() => session.current?.retry(), [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts say that something inside the live session changed.
  const value = useMemo<Inside>(
    () => ({
      editor,
      ...{ saveState, onSaveState, whenSaved: saved, retry },
      focusPath: pointer => editor !== null && focusPath(editor, pointer),
      briefingId: briefing.id,
      person,
      ...{ live, lastDocument, setEditor },
    }),
    [editor, live, facts, saveState, onSaveState, saved, retry, briefing.id, person.id, person.name],
  )
  return <SessionContext value={value}>{children}</SessionContext>
}

/** The page's view of the editor: whether all is saved, waiting for that, and going to a place. */
export function useEditorSession(): Session {
  return useInside()
}

/** The same with what only the editor's own parts need. */
export function useInside(): Inside {
  const session = use(SessionContext)
  if (!session) throw new Error('useEditorSession needs <EditorSession> around it')
  return session
}
