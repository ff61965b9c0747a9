import { isAppError } from './errors.ts'
import { log } from './log.ts'

/** Does a write that somebody's reading brought about. When the disk is full or the database is busy it is left out and logged, so that reading goes on; `what` names it. Throws every other failure. */
export async function spareWrite(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isAppError(error) || !['storage-full', 'unavailable'].includes(error.code)) throw error
    log.error(`${what} was left out`, { error })
  }
}
