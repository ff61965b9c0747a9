import { lt } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

const KEPT_MS = 30 * 24 * 3_600_000

/** Deletes sessions and one-time tokens that ended more than 30 days ago. Gives how many sessions there were. */
export async function dropEndedSessions(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS)
  const { sessions, tokens } = tables
  return transaction(async tx => {
    await tx.delete(tokens).where(lt(tokens.expiresAt, before))
    const gone = await tx.delete(sessions).where(lt(sessions.expiresAt, before)).returning({ id: sessions.idHash })
    return gone.length
  })
}
