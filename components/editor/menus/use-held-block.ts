import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { blockAtPointer, type Held } from './block-at-pointer.ts'

/** The block under the mouse until something is typed or the mouse leaves; the same one while `kept`. */
export function useHeldBlock(editor: Editor, kept: boolean): Held | null {
  const [held, setHeld] = useState<Held | null>(null)
  useEffect(() => {
    const { dom } = editor.view
    const room = dom.closest<HTMLElement>('[data-editor-room]')
    if (!room || kept) return
    // What was held may have moved since.
    setHeld(null)
    let frame = 0
    const forget = () => {
      cancelAnimationFrame(frame)
      setHeld(null)
    }
    const move = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons > 0) return
      const isOnHandle = event.target instanceof Element && event.target.closest('button') !== null
      if (isOnHandle) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (editor.isDestroyed || !editor.isEditable) return
        const next = blockAtPointer(editor, event.clientX, event.clientY)
        setHeld(before => (before?.dom === next?.dom && before?.position === next?.position ? before : next))
      })
    }
    const ending = new AbortController()
    const { signal } = ending
    room.addEventListener('pointermove', move, { signal })
    room.addEventListener('pointerleave', forget, { signal })
    dom.addEventListener('keydown', forget, { signal })
    editor.on('update', forget)
    return () => {
      cancelAnimationFrame(frame)
      ending.abort()
      editor.off('update', forget)
    }
  }, [editor, kept])
  return held
}
