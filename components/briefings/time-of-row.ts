import type { BriefingRow } from '#lib/briefings/briefing.ts'

export type RowTime = 'submitted' | 'due' | 'schedule' | 'published' | 'changed' | 'next'
type Shown = {
  word: 'submitted' | 'due' | 'scheduled' | 'withdrawal' | 'held' | 'published' | 'changed'
  at: string
  timeZone?: string
}

/** The time that a row shows, with its word: the asked one, or for `next` the schedule, the due time or the last change. */
export function timeOfRow(row: BriefingRow, time: RowTime): Shown | null {
  const times = {
    submitted: row.submittedAt && ({ word: 'submitted', at: row.submittedAt } as const),
    due: row.dueAt && ({ word: 'due', at: row.dueAt } as const),
    schedule: scheduleOf(row),
    published: row.publishedAt && ({ word: 'published', at: row.publishedAt } as const),
    changed: { word: 'changed', at: row.changedAt } as const,
  }
  if (time !== 'next') return times[time] || times.changed
  const due = row.stage === 'approved' || row.stage === 'spiked' ? null : times.due
  return times.schedule || due || times.changed
}

function scheduleOf({ schedule }: BriefingRow): Shown | null {
  if (!schedule || (schedule.status !== 'active' && schedule.status !== 'held')) return null
  const word = schedule.status === 'held' ? 'held' : schedule.kind === 'publish' ? 'scheduled' : 'withdrawal'
  return { word, at: schedule.dueAt, timeZone: schedule.timeZone }
}
