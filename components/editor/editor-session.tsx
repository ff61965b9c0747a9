'use client'

import type { Editor } from '@tiptap/core'
import { createContext, type ReactNode, type RefObject, use, useCallback, useMemo, useRef, useState } from 'react'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { focusPath } from './focus-path.ts'
import type { LiveSession } from './live-session.ts'
import { INITIAL, isDirty, type SaveStatus, statusOf } from './save-state.ts'
import { useLiveSession } from './use-live-session.ts'
import { whenSaved } from './when-saved.ts'

export type EditorPerson = { id: string; name: string }

type Session = {
  /** What is known about being saved; a new object only when it says something new. */
  status: SaveStatus
  /** The editor, once the live text is open. */
  editor: Editor | null
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
  /** True while something typed here is not known to be durable. */
  dirty: boolean
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
  const { session, listeners, lastDocument } = useLiveSession(briefing.id, person.id, onBriefingChanged)
  const [editor, setEditor] = useState<Editor | null>(null)
  const live = session.current
  const status = useSame(statusOf(live?.state ?? INITIAL))
  const saved = useCallback(() => whenSaved(session, listeners), [session, listeners])
  const retry = useCallback(() => session.current?.retry(), [session])
  const { ready, stuck, editable } = live ?? {}
  const dirty = isDirty(live?.state ?? INITIAL)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes inside the live session makes a new value too.
  const value = useMemo<Inside>(
    () => ({
      status,
      editor,
      whenSaved: saved,
      focusPath: pointer => editor !== null && focusPath(editor, pointer),
      retry,
      briefingId: briefing.id,
      person,
      live,
      dirty,
      lastDocument,
      setEditor,
    }),
    [status, editor, live, dirty, ready, stuck, editable, saved, retry, briefing.id, person.id, person.name],
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

function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}
