import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'

/** How many endpoints are told, how many were given up without a person's doing, and how many messages are parked. */
export async function webhookCounts(reader: Reader): Promise<{ enabled: number; givenUp: number; parked: number }> {
  const { webhooks, webhookDeliveries } = tables
  const there = isNull(webhooks.deletedAt)
  return {
    enabled: await reader.$count(webhooks, and(there, isNull(webhooks.disabledAt))),
    givenUp: await reader.$count(
      webhooks,
      and(there, isNotNull(webhooks.disabledAt), ne(webhooks.disabledReason, 'person')),
    ),
    parked: await reader.$count(webhookDeliveries, eq(webhookDeliveries.status, 'parked')),
  }
}
