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
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    dom.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
      dom.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [editor, part])
  return focused && !selecting
}
