import { useRef, useSyncExternalStore } from 'react'
import { useEditorSession } from './editor-session.tsx'
import { INITIAL, isDirty, type SaveStatus, statusOf } from './save-state.ts'

const CONNECTING = statusOf(INITIAL)

/** What is known about being saved: a new object, and a new drawing, only when it says something new. */
export function useSaveStatus(): SaveStatus {
  const { saveState, onSaveState } = useEditorSession()
  const kept = useRef(CONNECTING)
  const newest = () => {
    const status = statusOf(saveState())
    if (JSON.stringify(kept.current) !== JSON.stringify(status)) kept.current = status
    return kept.current
  }
  return useSyncExternalStore(onSaveState, newest, () => CONNECTING)
}

/** True while something typed here is not known to be durable. */
export function useUnsaved(): boolean {
  const { saveState, onSaveState } = useEditorSession()
  return useSyncExternalStore(
    onSaveState,
    () => isDirty(saveState()),
    () => false,
  )
}
