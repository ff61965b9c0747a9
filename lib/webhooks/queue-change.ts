import { and, eq, isNull } from 'drizzle-orm'
import { signal, type Tx, tables } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import { type Message, messagesOfChange, type PublicChange } from './messages-of-change.ts'

type Delivery = typeof tables.webhookDeliveries.$inferInsert

/**
 * Puts what endpoints are told of a public change into the outbox, in the caller's transaction: it is there exactly when
 * the change committed. A kill withdraws what still waits about that briefing, so that nothing of it arrives afterwards.
 */
export async function queueChange(tx: Tx, change: PublicChange): Promise<void> {
  const messages = messagesOfChange(change, await publicOf(tx, change.briefingId))
  if (messages.some(({ event }) => event === 'briefing.killed')) await cancelLane(tx, change.briefingId)
  const endpoints = await enabledEndpoints(tx)
  const rows = endpoints.flatMap(({ id, events }) =>
    messages.filter(({ event }) => events.includes(event)).map(message => deliveryOf(id, message, change.seq)),
  )
  for (const row of rows) await tx.insert(tables.webhookDeliveries).values(row)
  await signal(tx, { topic: 'outbox' })
}

/** A new outbox row with the exact bytes that will be signed and sent. */
export function deliveryOf(
  webhookId: string,
  { event, lane, urgency, data }: Omit<Message, 'event'> & { event: string },
  seq: number,
): Delivery {
  const at = now()
  return {
    ...{ id: newId(), webhookId, lane, seq, event, urgency },
    payload: JSON.stringify({ type: event, timestamp: at.toISOString(), data }),
    ...{ status: 'waiting', attempts: 0, dueAt: at, leasedUntil: null, fence: 0, createdAt: at, endedAt: null },
  }
}

async function publicOf(tx: Tx, briefingId: string): Promise<{ slug: string; revision: number } | null> {
  const { publications } = tables
  const [row] = await tx
    .select({ slug: publications.slug, revision: publications.revision })
    .from(publications)
    .where(eq(publications.briefingId, briefingId))
  return row ?? null
}

/** One that is on its way keeps its lease: the kill waits for its outcome, and only then is sent. */
async function cancelLane(tx: Tx, lane: string): Promise<void> {
  const { webhookDeliveries } = tables
  await tx
    .update(webhookDeliveries)
    .set({ status: 'cancelled', endedAt: now() })
    .where(and(eq(webhookDeliveries.lane, lane), eq(webhookDeliveries.status, 'waiting')))
}

function enabledEndpoints(tx: Tx): Promise<{ id: string; events: string[] }[]> {
  const { webhooks } = tables
  return tx
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(and(isNull(webhooks.disabledAt), isNull(webhooks.deletedAt)))
}
