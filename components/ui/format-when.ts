import type { Messages } from '#messages/messages.ts'

type Words = Messages['common']['when']
type Options = { timeZone: string; words: Words; present: Date }

/**
 * An instant as the wall clock of `timeZone` shows it, with the zone's city: "Wed 07:00 Seoul" within six days of `present`,
 * else with the date, and with the year when that is not the present one. Built from numbers and our own words, so that
 * server and browser give the same text whatever their locale data.
 */
export function formatWhen(instant: Date, options: Options): string {
  return `${formatWallTime(instant, options)} ${cityOf(options.timeZone, options.words)}`
}

/** The same without the city. */
export function formatWallTime(instant: Date, { timeZone, words, present }: Options): string {
  const at = partsOf(instant, timeZone)
  const weekday = words.weekdays[at.weekday as keyof Words['weekdays']]
  const near = Math.abs(instant.getTime() - present.getTime()) < 6 * 86_400_000
  if (near) return `${weekday} ${at.time}`
  const day = { ...at, weekday }
  const sameYear = at.year === partsOf(present, timeZone).year
  return `${sameYear ? words.day(day) : words.dayWithYear(day)} ${at.time}`
}

/** The day with its year, the time and the city: for readers, who may come years later. */
export function formatFully(instant: Date, timeZone: string, words: Words): string {
  const at = partsOf(instant, timeZone)
  const day = words.dayWithYear({ ...at, weekday: words.weekdays[at.weekday as keyof Words['weekdays']] })
  return `${day} ${at.time} ${cityOf(timeZone, words)}`
}

/** The city that stands for an IANA zone. */
export function cityOf(timeZone: string, words: Words): string {
  return words.cities[timeZone] ?? timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
}

/** True when both zones show the same wall time at this instant. */
export function sameWallTime(instant: Date, a: string, b: string): boolean {
  return JSON.stringify(partsOf(instant, a)) === JSON.stringify(partsOf(instant, b))
}

/** What the wall clock and the calendar of a zone show at this instant; `weekday` is the key of our own words for it. */
export function partsOf(instant: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    date: Number(parts.day),
    weekday: parts.weekday ?? '',
    time: `${parts.hour}:${parts.minute}`,
  }
}
