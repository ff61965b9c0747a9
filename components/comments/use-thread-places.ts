import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { ThreadView } from '#lib/desk-client/comment-calls.ts'
import { type ThreadPlace, threadPlaces } from './thread-places.ts'

const SETTLE_MS = 250
const NONE = new Map<string, ThreadPlace>()

/** Where the open threads stand, looked up again shortly after the text changed: never while somebody types. Null until there is a text to look in. */
export function useThreadPlaces(editor: Editor | null, threads: ThreadView[] | null): Map<string, ThreadPlace> | null {
  const [places, setPlaces] = useState<Map<string, ThreadPlace> | null>(null)
  useEffect(() => {
    if (!editor || !threads) return setPlaces(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (editor.isDestroyed) return
      const next = threads.length > 0 ? threadPlaces(editor.state.doc, threads) : NONE
      setPlaces(before => (isSame(before, next) ? before : next))
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, SETTLE_MS)
    }
    look()
    editor.on('update', soon)
    return () => {
      clearTimeout(timer)
      editor.off('update', soon)
    }
  }, [editor, threads])
  return places
}

function isSame(a: Map<string, ThreadPlace> | null, b: Map<string, ThreadPlace>): boolean {
  return a !== null && JSON.stringify([...a]) === JSON.stringify([...b])
}
