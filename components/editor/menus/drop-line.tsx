'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { type Held, positionOf } from './block-at-pointer.ts'
import { asOneStep } from './block-commands.ts'
import { type Gap, gapAt } from './drop-gap.ts'
import classes from './menus.module.css'
import { moveBlockTo } from './move-block.ts'

type Props = { editor: Editor; held: Held; onDone: () => void }

/** While a block is dragged: the line where it would go, and putting it there. */
export function DropLine({ editor, held, onDone }: Props) {
  const [gap, setGap] = useState<Gap | null>(null)
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    const room = editor.view.dom.closest<HTMLElement>('[data-editor-room]')
    const placeAt = (y: number) => {
      const position = positionOf(editor, held.dom)
      return position === null ? null : { from: position, gap: gapAt(editor, position, y) }
    }
    // Before the text sees it: it would draw and drop by its own rules.
    const over = (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      setGap(placeAt(event.clientY)?.gap ?? null)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      const place = placeAt(event.clientY)
      const tr = place?.gap ? moveBlockTo(editor.state, place.from, place.gap.position) : null
      if (tr) asOneStep(editor, () => editor.view.dispatch(tr))
      editor.view.focus()
      done.current()
    }
    const ending = new AbortController()
    const { signal } = ending
    room?.addEventListener('dragover', over, { capture: true, signal })
    room?.addEventListener('drop', drop, { capture: true, signal })
    return () => ending.abort()
  }, [editor, held])
  const room = editor.view.dom.closest('[data-editor-room]')?.getBoundingClientRect()
  if (!gap || !room) return null
  return (
    <div
      className={classes.dropLine}
      style={{ top: gap.top - room.top, left: gap.left - room.left, width: gap.width }}
    />
  )
}
