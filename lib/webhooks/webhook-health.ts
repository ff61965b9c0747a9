import { and, eq, gt, gte, lt, max, min } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'

/** When a message last arrived at the endpoint, and when the first call failed since (or since `from`, when that is later); null for none. */
export async function webhookHealth(
  reader: Reader,
  webhookId: string,
  from: Date | null = null,
): Promise<{ lastDeliveredAt: Date | null; failingSince: Date | null }> {
  const { webhookAttempts: attempts, webhookDeliveries: deliveries } = tables
  const [success] = await reader
    .select({ at: max(attempts.at) })
    .from(attempts)
    .innerJoin(deliveries, eq(deliveries.id, attempts.deliveryId))
    .where(and(eq(deliveries.webhookId, webhookId), gte(attempts.status, 200), lt(attempts.status, 300)))
  const lastDeliveredAt = success?.at ?? null
  const since = from && (!lastDeliveredAt || from > lastDeliveredAt) ? from : lastDeliveredAt
  const [failure] = await reader
    .select({ at: min(attempts.at) })
    .from(attempts)
    .innerJoin(deliveries, eq(deliveries.id, attempts.deliveryId))
    .where(and(eq(deliveries.webhookId, webhookId), since ? gt(attempts.at, since) : undefined))
  return { lastDeliveredAt, failingSince: failure?.at ?? null }
}
