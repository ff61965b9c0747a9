import { tables, transaction } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { newId } from '#lib/kernel/ids.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import { newSigningSecret } from './signing-secret.ts'
import { WebhookInput } from './webhook.ts'
import { webhookView } from './webhook-view.ts'

/** Adds an endpoint that is told of public changes from now on. Gives its signing secret, this once. Throws `forbidden`, `validation`. */
export const createWebhook = command(WebhookInput, (actor, { name, url, events }) =>
  transaction(async tx => {
    assertAdmin(actor)
    const id = newId()
    const { secret, stored } = newSigningSecret(id)
    await tx.insert(tables.webhooks).values({
      ...{ id, name, url, events, secrets: [stored] },
      ...{ createdBy: recordName(actor), createdAt: now(), disabledAt: null, disabledReason: null, deletedAt: null },
      ...{ lastDeliveredAt: null, failingSince: null },
    })
    await recordEvent(tx, actor, { event: 'webhook.created', subject: id, detail: { name, url, events } })
    return { ...(await webhookView(tx, id)), secret }
  }),
)
