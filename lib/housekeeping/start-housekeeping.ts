import { log } from '#lib/kernel/log.ts'
import { sweepFiles } from '#lib/media/sweep-files.ts'
import { dropEndedSessions } from '#lib/people/drop-ended-sessions.ts'
import { dropOldDeliveries } from '#lib/webhooks/drop-old-deliveries.ts'

const DAY_MS = 24 * 3_600_000
const FIRST_MS = 60_000

/** Takes away what nothing needs any more, a minute after the start and then daily. Gives the function that stops it. */
export function startHousekeeping(): () => void {
  const run = async () => {
    try {
      const files = await sweepFiles()
      const sessions = await dropEndedSessions()
      const deliveries = await dropOldDeliveries()
      log.info('housekeeping', { files, sessions, deliveries })
    } catch (error) {
      log.error('housekeeping failed; it runs again tomorrow', { error })
    }
  }
  const first = setTimeout(run, FIRST_MS).unref()
  const daily = setInterval(run, DAY_MS).unref()
  return () => {
    clearTimeout(first)
    clearInterval(daily)
  }
}
