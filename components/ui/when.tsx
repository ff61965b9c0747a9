'use client'

import { useSyncExternalStore } from 'react'
import { now } from '#lib/kernel/clock.ts'
import { formatWhen, sameWallTime } from './format-when.ts'
import { useMessages } from './messages.tsx'
import { useNewsroomZone } from './newsroom-zone.tsx'

type Props = {
  /** ISO 8601 UTC. */
  at: string
  /** The IANA zone to show first; the newsroom's when absent. */
  timeZone?: string
  /** Leaves the reader's own zone to the tooltip, for dense lists. */
  dense?: boolean
}

/** An instant in the newsroom's zone and, where that differs, in the reader's: "Wed 07:00 Seoul (Tue 15:00 Los Angeles)". */
export function When({ at, timeZone, dense = false }: Props) {
  const words = useMessages().common.when
  const newsroom = useNewsroomZone()
  const ownZone = useOwnZone()
  const instant = new Date(at)
  const zone = timeZone ?? newsroom
  const present = now()
  const here = formatWhen(instant, { timeZone: zone, words, present })
  const differs = ownZone !== null && !sameWallTime(instant, zone, ownZone)
  const own = differs ? words.inOwnZone(formatWhen(instant, { timeZone: ownZone, words, present })) : null
  return (
    // The words depend on the present day, which may turn between the server's answer and the browser's first render.
    <time dateTime={at} title={own ? `${here} ${own}` : here} suppressHydrationWarning>
      {own && !dense ? `${here} ${own}` : here}
    </time>
  )
}

/** The browser's zone; null on the server and during hydration. */
export function useOwnZone(): string | null {
  return useSyncExternalStore(nothingToWatch, browserZone, () => null)
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function nothingToWatch() {
  return () => {}
}
