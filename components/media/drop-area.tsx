'use client'

import { type DragEvent, type ReactNode, useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './library.module.css'

type Props = { onDrop: ((files: File[]) => void) | null; children: ReactNode }

/** Takes files that are dropped anywhere on the page; `onDrop` null: takes none. */
export function DropArea({ onDrop, children }: Props) {
  const { media } = useMessages()
  const [over, setOver] = useState(false)
  const carriesFiles = (event: DragEvent) => onDrop !== null && event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside the heading does the same by keyboard.
    <div
      className={classes.page}
      onDragOver={event => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={event => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        onDrop?.([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && <div className={classes.drop}>{media.dropHere}</div>}
    </div>
  )
}
