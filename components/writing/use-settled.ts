import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 500
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: PAUSE_MS }) : setTimeout(work, 0)

/** What `read` says of the editor, read again at most twice a second when there is nothing else to do; never while a syllable is being composed. Null until first read. `changes` are what makes it worth reading again. */
export function useSettled<T>(
  editor: Editor | null,
  read: (editor: Editor) => T,
  changes: 'text' | 'text and selection' = 'text',
): T | null {
  const [value, setValue] = useState<T | null>(null)
  const reading = useRef(read)
  reading.current = read
  useEffect(() => {
    if (!editor) return setValue(null)
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      timer = null
      if (editor.isDestroyed) return
      if (editor.view.composing) return later()
      const next = reading.current(editor)
      setValue(before => (isSame(before, next) ? before : next))
    }
    const later = () => {
      timer ??= setTimeout(() => whenIdle(look), PAUSE_MS)
    }
    whenIdle(look)
    editor.on('update', later)
    if (changes !== 'text') editor.on('selectionUpdate', later)
    return () => {
      if (timer) clearTimeout(timer)
      editor.off('update', later)
      editor.off('selectionUpdate', later)
    }
  }, [editor, changes])
  return value
}

/** A whole document is compared by identity alone: writing it out costs too much. */
function isSame(a: unknown, b: unknown): boolean {
  const isPlain = Array.isArray(b) || Object.getPrototypeOf(b) === Object.prototype
  return a === b || (isPlain && JSON.stringify(a) === JSON.stringify(b))
}
