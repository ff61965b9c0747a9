import { and, count, eq, lt } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

const LATE_AFTER_MS = 30_000

export type Health = { status: 'ok' | 'late'; lateSchedules: number }

/** `late` when a schedule should have fired more than 30 seconds ago and nothing has fired or held it. */
export async function health(): Promise<Health> {
  const { schedules } = tables
  const limit = new Date(now().getTime() - LATE_AFTER_MS)
  const [row] = await (await read())
    .select({ late: count() })
    .from(schedules)
    .where(and(eq(schedules.status, 'active'), lt(schedules.dueAt, limit)))
  const lateSchedules = row?.late ?? 0
  return { status: lateSchedules > 0 ? 'late' : 'ok', lateSchedules }
}
