import { signal, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { deliveryView } from './delivery-view.ts'
import { loadWebhook } from './load-webhook.ts'
import { deliveryOf } from './queue-change.ts'
import { TEST_EVENT, WebhookTarget } from './webhook.ts'

/** Sends the endpoint a `webhook.test` that stands in no line. Gives the message, to be looked at again when it has been sent. Throws `forbidden`, `not-found`, and `not-allowed-in-stage` while the endpoint is disabled. */
export const sendTestEvent = command(WebhookTarget, (actor, { webhookId }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const { disabledAt } = await loadWebhook(tx, webhookId)
    if (disabledAt) {
      throw new AppError('not-allowed-in-stage', 'Enable the webhook first.', { reason: 'webhook-disabled' })
    }
    const message = { event: TEST_EVENT, lane: `test:${newId()}`, urgency: 1, data: { message: 'Hello from Stet.' } }
    const delivery = deliveryOf(webhookId, message, 0)
    await tx.insert(tables.webhookDeliveries).values(delivery)
    await recordEvent(tx, actor, { event: 'webhook.tested', subject: webhookId, detail: { delivery: delivery.id } })
    await signal(tx, { topic: 'outbox' })
    return deliveryView(tx, delivery.id)
  }),
)
