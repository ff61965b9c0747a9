import { and, eq, inArray, lt, max, ne, notInArray, or, type SQL } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { BriefingRecord } from './load-briefing.ts'

const OVERDUE_MS = 30_000

/** Whether somebody must look at it now: a schedule was held or did not fire, or it is not approved at its due time. `schedules` are its open ones. */
export function isLate(record: BriefingRecord, schedules: { status: string; dueAt: Date }[], at: Date): boolean {
  if (record.visibility === 'killed') return false
  const held = schedules.some(({ status }) => status === 'held')
  const overdue = schedules.some(
    ({ status, dueAt }) => status === 'active' && dueAt.getTime() + OVERDUE_MS < at.getTime(),
  )
  const unfinished = record.visibility === 'unpublished' && record.stage !== 'approved' && record.stage !== 'spiked'
  return held || overdue || (unfinished && record.dueAt !== null && record.dueAt < at)
}

/** Condition on `briefings`: each of which `isLate` is true, and hardly another. */
export function mayBeLate(reader: Reader, at: Date): SQL | undefined {
  const { briefings } = tables
  const { stage, visibility, dueAt } = briefings
  const unfinished = and(eq(visibility, 'unpublished'), notInArray(stage, ['approved', 'spiked']), lt(dueAt, at))
  const bySchedule = or(inArray(briefings.id, heldIn(reader)), inArray(briefings.id, overdueIn(reader, at)))
  return and(ne(visibility, 'killed'), or(unfinished, bySchedule))
}

function overdueIn(reader: Reader, at: Date) {
  const { briefingId, status, dueAt } = tables.schedules
  const overdue = and(eq(status, 'active'), lt(dueAt, new Date(at.getTime() - OVERDUE_MS)))
  return reader.select({ id: briefingId }).from(tables.schedules).where(overdue)
}

/** Briefings with a held schedule that no newer one of its kind has taken the place of: held ones are kept for ever. */
function heldIn(reader: Reader) {
  const { schedules } = tables
  const { briefingId, kind, status, createdAt } = schedules
  const held = reader.select({ id: briefingId }).from(schedules).where(eq(status, 'held'))
  const newest = reader
    .select({ briefingId, kind, at: max(createdAt).as('at') })
    .from(schedules)
    .where(inArray(briefingId, held))
    .groupBy(briefingId, kind)
    .as('newest')
  const isNewest = and(eq(briefingId, newest.briefingId), eq(kind, newest.kind), eq(createdAt, newest.at))
  return reader.select({ id: briefingId }).from(schedules).innerJoin(newest, isNewest).where(eq(status, 'held'))
}
