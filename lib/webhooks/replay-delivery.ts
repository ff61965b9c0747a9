import { and, eq } from 'drizzle-orm'
import { lockBriefing } from '#db/lock-briefing.ts'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { deliveryView } from './delivery-view.ts'
import { loadWebhook } from './load-webhook.ts'
import { DeliveryTarget, WebhookTarget } from './webhook.ts'

type Delivery = typeof tables.webhookDeliveries.$inferSelect

/**
 * Sends a message of the log again at once, with the same id and payload: it is the same message (Standard Webhooks 1.0), so
 * that a receiver who has it already can tell. Its attempts start anew. Throws `forbidden`, `not-found`, and
 * `not-allowed-in-stage` while its endpoint is disabled, and for anything but the kill of a killed briefing.
 */
export const replayDelivery = command(DeliveryTarget, (actor, { deliveryId }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const { webhookDeliveries } = tables
    const [delivery] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId))
    if (!delivery) throw new AppError('not-found', 'There is no such delivery.')
    await assertEnabled(tx, delivery.webhookId)
    if (await isKilled(tx, delivery)) {
      throw new AppError('not-allowed-in-stage', 'The briefing is killed: nothing older about it is sent.', {
        reason: 'webhook-killed',
      })
    }
    await sendAgain(tx, delivery)
    await recordEvent(tx, actor, { event: 'webhook.replayed', subject: delivery.webhookId, detail: { deliveryId } })
    await signal(tx, { topic: 'outbox' })
    return deliveryView(tx, deliveryId)
  }),
)

/** Sends every parked message of an endpoint again, in their order; those about killed briefings stay parked. Gives how many. Throws as `replayDelivery` does. */
export const replayParked = command(WebhookTarget, (actor, { webhookId }) =>
  transaction(async tx => {
    assertAdmin(actor)
    await assertEnabled(tx, webhookId)
    const { webhookDeliveries } = tables
    const parked = await tx
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.status, 'parked')))
    let replayed = 0
    for (const delivery of parked) {
      if (await isKilled(tx, delivery)) continue
      await sendAgain(tx, delivery)
      replayed++
    }
    await recordEvent(tx, actor, { event: 'webhook.replayed', subject: webhookId, detail: { replayed } })
    await signal(tx, { topic: 'outbox' })
    return { replayed }
  }),
)

async function assertEnabled(tx: Tx, webhookId: string): Promise<void> {
  const { disabledAt } = await loadWebhook(tx, webhookId)
  if (disabledAt)
    throw new AppError('not-allowed-in-stage', 'Enable the webhook first.', { reason: 'webhook-disabled' })
}

/** Whether the message is about a briefing that is killed now, and does not say so itself. The briefing stays locked, so that a kill at this moment finds the message and withdraws it. */
async function isKilled(tx: Tx, { lane, event }: Delivery): Promise<boolean> {
  if (event === 'briefing.killed') return false
  await lockBriefing(tx, lane)
  const { publications } = tables
  const where = and(eq(publications.briefingId, lane), eq(publications.state, 'killed'))
  return (await tx.$count(publications, where)) > 0
}

/** One that waits already is only made due; one that is on its way is left to its outcome. */
async function sendAgain(tx: Tx, { id, status }: Delivery): Promise<void> {
  const { webhookDeliveries } = tables
  const anew = status === 'waiting' ? {} : { attempts: 0 }
  await tx
    .update(webhookDeliveries)
    .set({ status: 'waiting', dueAt: now(), endedAt: null, ...anew })
    .where(eq(webhookDeliveries.id, id))
}
