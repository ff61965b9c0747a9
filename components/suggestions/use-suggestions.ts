import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import { useInside } from '#components/editor/editor-session.tsx'
import type { SuggestionStore } from './suggestion-store.ts'

/** The open text's suggestions, drawn anew when they change; null until there is a text to suggest in. */
export function useSuggestions(): { editor: Editor; store: SuggestionStore } | null {
  const { editor } = useInside()
  const store = editor?.storage.suggesting?.store ?? null
  useSyncExternalStore(store?.subscribe ?? nothing, store?.version ?? zero, zero)
  return editor && store ? { editor, store } : null
}

function nothing() {
  return () => {}
}

function zero() {
  return 0
}
