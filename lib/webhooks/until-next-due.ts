import { and, eq, gt, isNull, min } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'

/** The longest that a timer can be set for. */
const LONGEST_MS = 2_147_000_000

/** Milliseconds until the next message is due or the next lease ends. What waits for another to finish is looked at then. */
export async function untilNextDue(): Promise<number> {
  const reader = await read()
  const [due] = await nextDue(reader)
  const [lease] = await nextLeaseEnd(reader)
  const next = Math.min(
    due?.at?.getTime() ?? Number.POSITIVE_INFINITY,
    lease?.at?.getTime() ?? Number.POSITIVE_INFINITY,
  )
  return Math.max(1, Math.min(next - now().getTime(), LONGEST_MS))
}

/** When the next message that nothing holds up is due, as a query. */
export function nextDue(reader: Reader) {
  const { webhookDeliveries: delivery, webhooks: webhook } = tables
  return reader
    .select({ at: min(delivery.dueAt) })
    .from(delivery)
    .innerJoin(webhook, and(eq(webhook.id, delivery.webhookId), isNull(webhook.disabledAt), isNull(webhook.deletedAt)))
    .where(and(eq(delivery.status, 'waiting'), gt(delivery.dueAt, now())))
}

/** When the next lease ends, as a query. */
export function nextLeaseEnd(reader: Reader) {
  const { leasedUntil } = tables.webhookDeliveries
  return reader
    .select({ at: min(leasedUntil) })
    .from(tables.webhookDeliveries)
    .where(gt(leasedUntil, now()))
}
