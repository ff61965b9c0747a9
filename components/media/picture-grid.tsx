'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'
import { useMessages } from '#components/ui/messages.tsx'
import type { MediaList } from '#lib/desk-client/media-calls.ts'
import classes from './library.module.css'
import { PictureTile } from './picture-tile.tsx'

type Props = { rows: MediaList['rows']; onOpen: (id: string) => void }

/** The pictures as tiles: one stop of Tab, arrow keys between them, Enter opens. */
export function PictureGrid({ rows, onOpen }: Props) {
  const words = useMessages().media
  const grid = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const at = Math.min(current, rows.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return
    const tiles = [...(grid.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])]
    const to = target(event.key, tiles)
    if (to === null) return
    event.preventDefault()
    tiles[to]?.focus()
  }

  return (
    <ul ref={grid} className={classes.grid} aria-label={words.grid} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <PictureTile
            media={row}
            reachable={index === at}
            onFocus={() => setCurrent(index)}
            onOpen={() => onOpen(row.id)}
          />
        </li>
      ))}
    </ul>
  )
}

/** The tile that a key leads to from the focused one; null for other keys and at the edges. */
function target(key: string, tiles: HTMLElement[]): number | null {
  const from = tiles.indexOf(document.activeElement as HTMLElement)
  if (from === -1) return null
  const columns = columnsOf(tiles)
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
  if (key === 'Home') return 0
  if (key === 'End') return tiles.length - 1
  const step = steps[key]
  if (step === undefined) return null
  const to = from + step
  return to >= 0 && to < tiles.length ? to : null
}

function columnsOf(tiles: HTMLElement[]): number {
  const top = tiles[0]?.getBoundingClientRect().top
  const next = tiles.findIndex(tile => tile.getBoundingClientRect().top !== top)
  return next === -1 ? tiles.length : next
}
