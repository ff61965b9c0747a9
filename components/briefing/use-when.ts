import { formatWhen } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { useOwnZone } from '#components/ui/when.tsx'
import { now } from '#lib/kernel/clock.ts'
import { distanceOf, fullWhenIn } from './full-when.ts'

/** Instants (ISO 8601) as words inside a sentence: `full` with the date in the newsroom's and the reader's zone, `short` in the newsroom's alone, `away` as a distance from now. */
export function useWhen() {
  const { common, workflow } = useMessages()
  const newsroom = useNewsroomZone()
  const own = useOwnZone()
  return {
    full: (iso: string, zone?: string) => fullWhenIn(new Date(iso), [zone ?? newsroom, newsroom, own], common.when),
    short: (iso: string) => formatWhen(new Date(iso), { timeZone: newsroom, words: common.when, present: now() }),
    away: (iso: string) => {
      const milliseconds = new Date(iso).getTime() - now().getTime()
      const { amount, unit } = distanceOf(milliseconds)
      if (amount === 0) return workflow.distance.now
      return workflow.distance[milliseconds > 0 ? 'future' : 'past'](amount, unit)
    },
  }
}
