import { asc, eq } from 'drizzle-orm'
import { onSignal, read, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'

const SAFETY_MS = 30_000
/** One that stays due after a fault is not tried in a tight loop. */
const RETRY_MS = 1_000
const LONGEST_MS = 2_147_000_000

/** Fires schedules at their second: one timer armed for the next due instant, re-armed at each change, and a look every 30 s. Gives the function that stops it. */
export function startTimers(): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  let stopped = false
  const run = async () => {
    again = true
    if (running) return
    running = true
    try {
      // A signal that came during the look for the next one has to be looked at too.
      while (again && !stopped) {
        again = false
        await fireDueSchedules()
        const wait = await untilNextDue()
        clearTimeout(timer)
        if (!stopped) timer = setTimeout(run, wait)
      }
    } catch (error) {
      log.error('schedules could not be looked at; trying again', { error })
    } finally {
      running = false
    }
  }
  const safety = setInterval(run, SAFETY_MS)
  const unsubscribe = onSignal('schedules', () => void run())
  void run()
  return () => {
    stopped = true
    clearTimeout(timer)
    clearInterval(safety)
    unsubscribe()
  }
}

async function untilNextDue(): Promise<number> {
  const { schedules } = tables
  const [next] = await (await read())
    .select({ dueAt: schedules.dueAt })
    .from(schedules)
    .where(eq(schedules.status, 'active'))
    .orderBy(asc(schedules.dueAt))
    .limit(1)
  if (next && next.dueAt <= now()) return RETRY_MS
  return next ? Math.min(next.dueAt.getTime() - now().getTime(), LONGEST_MS) : LONGEST_MS
}
