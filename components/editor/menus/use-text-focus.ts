import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useState } from 'react'

/** True while the focus is in the text or in `part`, and no pointer is busy selecting. */
export function useTextFocus(editor: Editor, part: RefObject<HTMLElement | null>): boolean {
  const [focused, setFocused] = useState(() => editor.isFocused)
  const [selecting, setSelecting] = useState(false)
  useEffect(() => {
    const { dom } = editor.view
    let frame = 0
    const look = () => {
      cancelAnimationFrame(frame)
      // The focus is nowhere for a moment while it goes from one to the other.
      frame = requestAnimationFrame(() => {
        setFocused(dom.contains(document.activeElement) || (part.current?.contains(document.activeElement) ?? false))
      })
    }
    const down = () => setSelecting(true)
    const up = () => setSelecting(false)
    const ending = new AbortController()
    const { signal } = ending
    document.addEventListener('focusin', look, { signal })
    document.addEventListener('focusout', look, { signal })
    dom.addEventListener('pointerdown', down, { signal })
    document.addEventListener('pointerup', up, { signal })
    document.addEventListener('pointercancel', up, { signal })
    return () => {
      cancelAnimationFrame(frame)
      ending.abort()
    }
  }, [editor, part])
  return focused && !selecting
}
