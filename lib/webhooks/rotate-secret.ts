import { eq } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { loadWebhook } from './load-webhook.ts'
import { newSigningSecret, rotated } from './signing-secret.ts'
import { WebhookTarget } from './webhook.ts'
import { webhookView } from './webhook-view.ts'

/** Gives an endpoint a new signing secret, shown this once. For 24 hours every call carries a signature by the old one too. Throws `forbidden`, `not-found`. */
export const rotateSecret = command(WebhookTarget, (actor, { webhookId }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const { secrets } = await loadWebhook(tx, webhookId)
    const { secret, stored } = newSigningSecret(webhookId)
    const { webhooks } = tables
    await tx
      .update(webhooks)
      .set({ secrets: rotated(secrets, stored) })
      .where(eq(webhooks.id, webhookId))
    await recordEvent(tx, actor, { event: 'webhook.secret_rotated', subject: webhookId })
    return { ...(await webhookView(tx, webhookId)), secret }
  }),
)
