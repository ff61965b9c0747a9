'use client'

import { formatWhen } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { now } from '#lib/kernel/clock.ts'

/** Gives `whenText(iso)`: an instant on the newsroom's clock, as a part of a sentence. */
export function useWhenText(): (at: string) => string {
  const words = useMessages().common.when
  const timeZone = useNewsroomZone()
  return at => formatWhen(new Date(at), { timeZone, words, present: now() })
}
