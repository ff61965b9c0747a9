import { and, eq, isNull } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

/** Ends all sessions of a person with this transaction. The caller signals `access`, so that open connections hear of it. */
export async function revokeSessionsOf(tx: Tx, personId: string): Promise<void> {
  const { sessions } = tables
  await tx
    .update(sessions)
    .set({ revokedAt: now() })
    .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)))
}
