import { desc, inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { ScheduleView } from './briefing.ts'

type Row = typeof tables.schedules.$inferSelect

/** A schedule as the desk shows it. */
export function scheduleView(row: Row): ScheduleView {
  const { id, kind, status, revision, dueAt, timeZone, wallTime, heldReason, lateMs } = row
  return { id, kind, status, revision, dueAt: dueAt.toISOString(), timeZone, wallTime, heldReason, lateMs }
}

/** The pending and held schedules of these briefings, newest first. A held one is left out once a newer one of its kind exists. */
export async function openSchedules(reader: Reader, briefingIds: string[]): Promise<Map<string, Row[]>> {
  const { schedules } = tables
  const byBriefing = new Map<string, Row[]>()
  if (briefingIds.length === 0) return byBriefing
  const rows = await reader
    .select()
    .from(schedules)
    .where(inArray(schedules.briefingId, briefingIds))
    .orderBy(desc(schedules.createdAt), desc(schedules.id))
  const seen = new Set<string>()
  for (const row of rows) {
    const place = `${row.briefingId} ${row.kind}`
    if (seen.has(place)) continue
    seen.add(place)
    if (row.status !== 'active' && row.status !== 'held') continue
    byBriefing.set(row.briefingId, [...(byBriefing.get(row.briefingId) ?? []), row])
  }
  return byBriefing
}
