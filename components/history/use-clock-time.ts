import { partsOf } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { now } from '#lib/kernel/clock.ts'

const DAY_MS = 86_400_000

/** Instants (ISO 8601) in the newsroom's zone: `time` as 14:05, `day` as its date, said as today or yesterday where it is, `moment` as both inside a sentence. */
export function useClockTime() {
  const { common, history } = useMessages()
  const zone = useNewsroomZone()
  const dateOf = (instant: Date) => {
    const at = partsOf(instant, zone)
    return { ...at, weekday: common.when.weekdays[at.weekday as keyof typeof common.when.weekdays] }
  }
  const isSame = (a: ReturnType<typeof dateOf>, b: ReturnType<typeof dateOf>) =>
    a.year === b.year && a.month === b.month && a.date === b.date
  const dayIn = (iso: string, near: { today: string; yesterday: string }) => {
    const [date, today] = [dateOf(new Date(iso)), dateOf(now())]
    if (isSame(date, today)) return near.today
    if (isSame(date, dateOf(new Date(now().getTime() - DAY_MS)))) return near.yesterday
    return common.when[date.year === today.year ? 'day' : 'dayWithYear'](date)
  }
  const time = (iso: string) => partsOf(new Date(iso), zone).time
  return {
    time,
    day: (iso: string) => dayIn(iso, history),
    moment: (iso: string) => `${dayIn(iso, history.since)} ${time(iso)}`,
  }
}
