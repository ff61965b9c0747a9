import { and, asc, inArray, isNull } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import { isAdmin } from '#lib/briefings/policy.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import type { WebhookView } from './webhook.ts'
import { webhookView } from './webhook-view.ts'

/** The endpoints that are told nothing any more without a person's doing, oldest first; none for who can't enable them. */
export async function silentWebhooks(actor: Actor): Promise<WebhookView[]> {
  if (!isAdmin(actor)) return []
  const { webhooks } = tables
  const reader = await read()
  const rows = await reader
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(isNull(webhooks.deletedAt), inArray(webhooks.disabledReason, ['gone', 'failing'])))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id))
  return Promise.all(rows.map(({ id }) => webhookView(reader, id)))
}
