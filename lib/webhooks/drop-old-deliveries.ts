import { and, inArray, lt, ne } from 'drizzle-orm'
import { read, tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

const KEPT_MS = 30 * 24 * 3_600_000
const AT_ONCE = 500

/** Takes what ended more than 30 days ago out of the delivery log, a piece at a time, and gives how many messages it was. What waits is never dropped. */
export async function dropOldDeliveries(): Promise<number> {
  const { webhookDeliveries, webhookAttempts } = tables
  const old = and(
    ne(webhookDeliveries.status, 'waiting'),
    lt(webhookDeliveries.endedAt, new Date(now().getTime() - KEPT_MS)),
  )
  let dropped = 0
  for (;;) {
    const reader = await read()
    const rows = await reader.select({ id: webhookDeliveries.id }).from(webhookDeliveries).where(old).limit(AT_ONCE)
    if (rows.length === 0) return dropped
    const ids = rows.map(({ id }) => id)
    dropped += await transaction(async tx => {
      // Looked at again: one may have been sent anew since.
      const still = and(inArray(webhookDeliveries.id, ids), old)
      const gone = await tx.select({ id: webhookDeliveries.id }).from(webhookDeliveries).where(still)
      const goneIds = gone.map(({ id }) => id)
      if (goneIds.length === 0) return 0
      await tx.delete(webhookAttempts).where(inArray(webhookAttempts.deliveryId, goneIds))
      await tx.delete(webhookDeliveries).where(inArray(webhookDeliveries.id, goneIds))
      return goneIds.length
    })
  }
}
