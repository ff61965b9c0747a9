import { createHash } from 'node:crypto'
import { countTry } from '#db/count-try.ts'
import { transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

type Limit = { name: string; key: string; most: number; minutes: number }

/** Counts one try against each limit. Gives 0 when all hold, or the seconds to wait when one does not. Keys are stored hashed. */
export async function secondsToWait(limits: Limit[]): Promise<number> {
  const at = now()
  return transaction(async tx => {
    let wait = 0
    for (const { name, key, most, minutes } of limits) {
      const hash = createHash('sha256').update(`${name}:${key}`).digest('hex')
      const { count, windowEndsAt } = await countTry(tx, hash, at, new Date(at.getTime() + minutes * 60_000))
      if (count > most) wait = Math.max(wait, Math.ceil((windowEndsAt.getTime() - at.getTime()) / 1000))
    }
    return wait
  })
}
