/** The instant at which a day is over in a zone, as ISO 8601 UTC; null for what is no day. `day` is `2026-11-25`. */
export function endOfDay(day: string, timeZone: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!year || !month || !date) return null
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(date), 23, 59, 59, 999)
  if (Number.isNaN(wall)) return null
  // Twice, because the offset of the guess may not be that of the answer.
  const guess = wall - offsetAt(wall, timeZone)
  return new Date(wall - offsetAt(guess, timeZone)).toISOString()
}

/** The day of an instant in a zone, `2026-11-25`. */
export function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000
}
