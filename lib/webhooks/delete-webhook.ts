import { and, eq } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { loadWebhook } from './load-webhook.ts'
import { WebhookTarget } from './webhook.ts'

/** Takes an endpoint away for good: its secrets are forgotten and nothing more is sent to it. Throws `forbidden`, `not-found`. */
export const deleteWebhook = command(WebhookTarget, (actor, { webhookId }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const { name, url } = await loadWebhook(tx, webhookId)
    const { webhooks, webhookDeliveries } = tables
    await tx.update(webhooks).set({ deletedAt: now(), secrets: [] }).where(eq(webhooks.id, webhookId))
    await tx
      .update(webhookDeliveries)
      .set({ status: 'cancelled', endedAt: now() })
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.status, 'waiting')))
    await recordEvent(tx, actor, { event: 'webhook.deleted', subject: webhookId, detail: { name, url } })
    return { id: webhookId }
  }),
)
