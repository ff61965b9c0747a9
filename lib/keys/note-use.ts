import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import { shared } from '#lib/kernel/shared.ts'

const EVERY_MS = 60_000

const uses = shared('key-uses', () => ({ latest: new Map<string, Date>(), timer: null as NodeJS.Timeout | null }))

/** Remembers that a key was used just now. No request waits for the database: what is remembered is written once a minute. */
export function noteUse(keyId: string): void {
  uses.latest.set(keyId, now())
  uses.timer ??= setTimeout(writeLater, EVERY_MS).unref()
}

/** The last use of a key that is not written yet, in this process. */
export function unwrittenUse(keyId: string): Date | null {
  return uses.latest.get(keyId) ?? null
}

/** Writes what is remembered. */
export async function writeUses(): Promise<void> {
  const written = [...uses.latest]
  if (written.length === 0) return
  uses.latest = new Map()
  const { apiKeys } = tables
  try {
    await transaction(async tx => {
      for (const [id, usedAt] of written) {
        const older = or(isNull(apiKeys.usedAt), lt(apiKeys.usedAt, usedAt))
        await tx
          .update(apiKeys)
          .set({ usedAt })
          .where(and(eq(apiKeys.id, id), older))
      }
    })
  } catch (error) {
    uses.latest = new Map([...written, ...uses.latest])
    throw error
  }
}

/** Writes at once what would be written within the minute: for a process that ends. Never throws. */
export async function flushUses(): Promise<void> {
  if (uses.timer) clearTimeout(uses.timer)
  await writeLater()
}

async function writeLater(): Promise<void> {
  uses.timer = null
  try {
    await writeUses()
  } catch (error) {
    log.error('the last use of keys could not be written; it is tried again at their next use', { error })
  }
}
