import { useSyncExternalStore } from 'react'
import { useInside } from '#components/editor/editor-session.tsx'

const nothing = () => () => {}

/** How many suggestions are open in the text. */
export function useOpenSuggestions(): number {
  const { editor } = useInside()
  const store = editor?.storage.suggesting?.store
  return useSyncExternalStore(
    store?.subscribe ?? nothing,
    () => store?.open.length ?? 0,
    () => 0,
  )
}
