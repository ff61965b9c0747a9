import { eq } from 'drizzle-orm'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { disableWebhook } from './disable-webhook.ts'
import { loadWebhook } from './load-webhook.ts'
import { WebhookPatch } from './webhook.ts'
import { webhookView } from './webhook-view.ts'

/** Changes an endpoint's name, address or events, or disables or enables it. Enabled again, it is sent what waited. Throws `forbidden`, `not-found`, `validation`. */
export const updateWebhook = command(WebhookPatch, (actor, { webhookId, disabled, ...fields }) =>
  transaction(async tx => {
    assertAdmin(actor)
    await loadWebhook(tx, webhookId)
    if (Object.keys(fields).length > 0) {
      await tx.update(tables.webhooks).set(fields).where(eq(tables.webhooks.id, webhookId))
      await recordEvent(tx, actor, { event: 'webhook.changed', subject: webhookId, detail: fields })
    }
    if (disabled === true) await disableWebhook(tx, actor, webhookId, 'person')
    if (disabled === false) await enable(tx, actor, webhookId)
    await signal(tx, { topic: 'outbox' })
    return webhookView(tx, webhookId)
  }),
)

async function enable(tx: Tx, actor: Actor, id: string) {
  const { disabledAt } = await loadWebhook(tx, id)
  if (!disabledAt) return
  const { webhooks } = tables
  const afresh = { disabledAt: null, disabledReason: null, failingSince: null }
  await tx.update(webhooks).set(afresh).where(eq(webhooks.id, id))
  await recordEvent(tx, actor, { event: 'webhook.enabled', subject: id })
}
