import { asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { read, tables } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { assertAdmin } from '#lib/people/assert-admin.ts'
import type { WebhookView } from './webhook.ts'
import { webhookView } from './webhook-view.ts'

/** All endpoints with their health, oldest first. Throws `forbidden`. */
export const listWebhooks = command(z.strictObject({}), async (actor): Promise<WebhookView[]> => {
  assertAdmin(actor)
  const { webhooks } = tables
  const reader = await read()
  const rows = await reader
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(isNull(webhooks.deletedAt))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id))
  return Promise.all(rows.map(({ id }) => webhookView(reader, id)))
})
