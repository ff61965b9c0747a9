import { and, asc, eq, lte } from 'drizzle-orm'
import { read, signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import { touch } from '#lib/briefings/touch.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { AppError, isAppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { publishRevision } from './publish-revision.ts'
import { withdrawPublication } from './withdraw.ts'

type Schedule = typeof tables.schedules.$inferSelect

/** How long a fault inside the program is tried again before the schedule is held, in milliseconds. */
const PATIENCE_MS = 60_000

const scheduler = mintActor({ kind: 'system', reason: 'schedule' })

/**
 * Carries out every due schedule, oldest first, and gives how many fired. Each is claimed and carried out in one
 * transaction, so that it happens once whatever dies and however many processes try. One that a guard refuses is held
 * with the reason, changes nothing else, and never stops the next. Safe to call at any time from anywhere.
 */
export async function fireDueSchedules(): Promise<number> {
  const { schedules } = tables
  const due = await (await read())
    .select()
    .from(schedules)
    .where(and(eq(schedules.status, 'active'), lte(schedules.dueAt, now())))
    .orderBy(asc(schedules.dueAt), asc(schedules.id))
  let fired = 0
  for (const schedule of due) if (await fire(schedule)) fired++
  return fired
}

async function fire(schedule: Schedule): Promise<boolean> {
  try {
    return await transaction(async tx => {
      const briefing = await loadBriefing(tx, scheduler, schedule.briefingId)
      const lateMs = now().getTime() - schedule.dueAt.getTime()
      if (!(await claim(tx, schedule, { status: 'fired', lateMs, endedAt: now() }))) return false
      await carryOut(tx, briefing, schedule, lateMs)
      return true
    })
  } catch (error) {
    if (isTransient(error) && now().getTime() - schedule.dueAt.getTime() < PATIENCE_MS) {
      log.error('a schedule could not be carried out; it stays due', { schedule: schedule.id, error })
    } else {
      await hold(schedule, error)
    }
    return false
  }
}

async function carryOut(tx: Tx, briefing: Loaded, schedule: Schedule, lateMs: number) {
  const detail = { schedule: schedule.id, late_ms: lateMs }
  if (schedule.kind === 'withdraw') {
    const { reason = 'scheduled', answer = 404 } = schedule.withdrawal ?? {}
    await withdrawPublication(tx, scheduler, briefing, { reason, answer: answer === 410 ? 410 : 404 }, detail)
  } else {
    if (schedule.revision === null)
      throw new AppError('not-approved', 'The schedule names no revision.', { reason: 'no-approval' })
    const update = schedule.update as {
      kind: 'minor' | 'update' | 'clarification' | 'correction'
      note: string | null
    } | null
    const live = briefing.visibility === 'live'
    await publishRevision(tx, scheduler, briefing, schedule.revision, {
      update: live ? (update ?? { kind: 'update', note: null }) : null,
      detail,
    })
  }
  await signal(tx, { topic: 'schedules' })
  await recordEvent(tx, scheduler, { event: 'schedule.fired', subject: briefing.id, detail })
}

/** Anything that is not a guard's refusal may pass: a full disk, a lost database. */
function isTransient(error: unknown): boolean {
  return !isAppError(error) || error.code === 'unavailable' || error.code === 'storage-full'
}

async function hold(schedule: Schedule, error: unknown) {
  const heldReason = isAppError(error) ? (error.detail.reason ?? error.code) : 'error'
  const message = isAppError(error) ? error.message : 'Something went wrong inside.'
  await transaction(async tx => {
    const briefing = await loadBriefing(tx, scheduler, schedule.briefingId)
    if (!(await claim(tx, schedule, { status: 'held', heldReason, endedAt: now() }))) return
    await touch(tx, briefing)
    await signal(tx, { topic: 'schedules' })
    const detail = { schedule: schedule.id, reason: heldReason, message }
    await recordEvent(tx, scheduler, { event: 'schedule.held', subject: briefing.id, detail })
  })
  log.error('a schedule is held', { schedule: schedule.id, briefing: schedule.briefingId, error })
}

async function claim(tx: Tx, { id }: Schedule, set: Partial<Schedule>): Promise<boolean> {
  const { schedules } = tables
  const rows = await tx
    .update(schedules)
    .set(set)
    .where(and(eq(schedules.id, id), eq(schedules.status, 'active')))
    .returning({ id: schedules.id })
  return rows.length > 0
}
