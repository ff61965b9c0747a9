import { and, eq, isNull } from 'drizzle-orm'
import { type Tx, tables, transaction } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import { disableFailing, disableWebhook } from './disable-webhook.ts'
import { nextAttempt } from './next-attempt.ts'

type Delivery = typeof tables.webhookDeliveries.$inferSelect

/** How one attempt ended: the answer's status, or none and the fault's word. */
export type Outcome = { status: number | null; answer: string | null; error: string | null; retryAfter?: string }
type Attempt = Outcome & { at: Date; durationMs: number }

/**
 * Writes how one attempt ended, and when the next one is. Only the holder of the lease can: after another process took
 * the message over, nothing is written. Only a 2xx is a success; 410 disables the endpoint; the last failure parks the message.
 */
export async function recordAttempt(actor: Actor, { id, fence }: Delivery, attempt: Attempt): Promise<void> {
  await transaction(async tx => {
    const delivery = await endLease(tx, id, fence)
    if (!delivery) return
    const { webhookAttempts, webhookDeliveries } = tables
    const number = (await tx.$count(webhookAttempts, eq(webhookAttempts.deliveryId, id))) + 1
    const { at, durationMs, status, answer, error } = attempt
    await tx
      .insert(webhookAttempts)
      .values({ id: newId(), deliveryId: id, number, at, durationMs, status, answer, error })
    await tx.update(webhookDeliveries).set(afterwards(delivery, attempt)).where(eq(webhookDeliveries.id, id))
    await keepHealth(tx, delivery.webhookId, attempt)
    if (isSuccess(attempt)) return
    if (status === 410) await disableWebhook(tx, actor, delivery.webhookId, 'gone')
    else await disableFailing(tx, actor, delivery.webhookId)
  })
}

/** Gives a leased message back unsent, due as it was. */
export async function releaseLease({ id, fence }: Delivery): Promise<void> {
  await transaction(tx => endLease(tx, id, fence))
}

async function endLease(tx: Tx, id: string, fence: number): Promise<Delivery | undefined> {
  const { webhookDeliveries } = tables
  const [delivery] = await tx
    .update(webhookDeliveries)
    .set({ leasedUntil: null })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.fence, fence)))
    .returning()
  return delivery
}

/** The endpoint's row knows how it fares, so that nobody has to read its log. */
async function keepHealth(tx: Tx, webhookId: string, attempt: Attempt): Promise<void> {
  const { webhooks } = tables
  const { at } = attempt
  await (isSuccess(attempt)
    ? tx.update(webhooks).set({ lastDeliveredAt: at, failingSince: null }).where(eq(webhooks.id, webhookId))
    : tx
        .update(webhooks)
        .set({ failingSince: at })
        .where(and(eq(webhooks.id, webhookId), isNull(webhooks.failingSince))))
}

function afterwards(delivery: Delivery, attempt: Attempt): Partial<Delivery> {
  const attempts = delivery.attempts + 1
  if (isSuccess(attempt)) return { attempts, status: 'delivered', endedAt: now() }
  // Withdrawn by a kill while it was on its way.
  if (delivery.status !== 'waiting') return { attempts }
  const dueAt = attempt.status === 410 ? null : nextAttempt(attempts, attempt)
  return dueAt ? { attempts, dueAt } : { attempts, status: 'parked', endedAt: now() }
}

function isSuccess({ status }: Attempt): boolean {
  return status !== null && status >= 200 && status < 300
}
