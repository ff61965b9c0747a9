import { asc, desc, eq, inArray } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { openHeaders } from './request-headers.ts'
import type { DeliveryRow, DeliveryView } from './webhook.ts'

type Delivery = typeof tables.webhookDeliveries.$inferSelect
type Attempt = typeof tables.webhookAttempts.$inferSelect

/** One message with what was sent and what came back. Throws `not-found`. */
export async function deliveryView(reader: Reader, id: string): Promise<DeliveryView> {
  const { webhookDeliveries, webhookAttempts } = tables
  const [delivery] = await reader.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id))
  if (!delivery) throw new AppError('not-found', 'There is no such delivery.')
  const tries = await reader
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, id))
    .orderBy(asc(webhookAttempts.number))
  return {
    ...rowOf(delivery, tries.at(-1)),
    payload: delivery.payload,
    tries: tries.map(({ number, at, durationMs, status, answer, error }) => ({
      ...{ number, at: at.toISOString(), durationMs, status, answer, error, headers: openHeaders({ id, at }) },
    })),
  }
}

/** Messages as the log lists them, each with how its last attempt ended. */
export async function deliveryRows(reader: Reader, deliveries: Delivery[]): Promise<DeliveryRow[]> {
  if (deliveries.length === 0) return []
  const { webhookAttempts } = tables
  const ids = deliveries.map(({ id }) => id)
  const attempts = await reader
    .select()
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, ids))
    .orderBy(desc(webhookAttempts.number))
  return deliveries.map(delivery =>
    rowOf(
      delivery,
      attempts.find(({ deliveryId }) => deliveryId === delivery.id),
    ),
  )
}

function rowOf(delivery: Delivery, last: Attempt | undefined): DeliveryRow {
  const { id, webhookId, event, seq, lane, status, attempts } = delivery
  return {
    ...{ id, webhookId, event, seq, lane, status, attempts },
    createdAt: delivery.createdAt.toISOString(),
    endedAt: delivery.endedAt?.toISOString() ?? null,
    dueAt: status === 'waiting' ? delivery.dueAt.toISOString() : null,
    lastStatus: last?.status ?? null,
    lastError: last?.error ?? null,
  }
}
