import { cityOf, partsOf, sameWallTime } from '#components/ui/format-when.ts'
import type { Messages } from '#messages/messages.ts'

type Words = Messages['common']['when']

/** An instant with its date, whatever day it is now, and the zone's city: "Wed 25 Nov 07:00 Seoul". */
export function fullWhen(instant: Date, timeZone: string, words: Words): string {
  const at = partsOf(instant, timeZone)
  const day = words.day({ ...at, weekday: words.weekdays[at.weekday as keyof Words['weekdays']] })
  return `${day} ${at.time} ${cityOf(timeZone, words)}`
}

/** The same in the first zone and, in brackets, in those of the others whose clocks show another time. */
export function fullWhenIn(instant: Date, zones: readonly (string | null)[], words: Words): string {
  const [first = 'UTC', ...others] = zones.filter(zone => zone !== null)
  const shown = others.filter(
    (zone, index) => ![first, ...others.slice(0, index)].some(earlier => sameWallTime(instant, earlier, zone)),
  )
  const here = fullWhen(instant, first, words)
  if (shown.length === 0) return here
  return `${here} ${words.inOwnZone(shown.map(zone => fullWhen(instant, zone, words)).join(' · '))}`
}

/** How far away an instant is, in the largest unit that says enough: minutes to 2 h, hours to 2 days, then days. */
export function distanceOf(milliseconds: number): { amount: number; unit: 'minutes' | 'hours' | 'days' } {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  if (minutes < 120) return { amount: minutes, unit: 'minutes' }
  const hours = Math.round(minutes / 60)
  return hours < 48 ? { amount: hours, unit: 'hours' } : { amount: Math.round(hours / 24), unit: 'days' }
}
