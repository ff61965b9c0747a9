import { and, eq } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import { loadWebhook } from './load-webhook.ts'
import { oldSecretUntil } from './signing-secret.ts'
import { DISABLED_REASONS, WEBHOOK_EVENTS, type WebhookView } from './webhook.ts'

/** An endpoint and how it fares. Throws `not-found`. */
export async function webhookView(reader: Reader, id: string): Promise<WebhookView> {
  const row = await loadWebhook(reader, id)
  return {
    ...{ id, name: row.name, url: row.url, createdAt: row.createdAt.toISOString() },
    events: WEBHOOK_EVENTS.filter(event => row.events.includes(event)),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    disabledReason: DISABLED_REASONS.find(reason => reason === row.disabledReason) ?? null,
    oldSecretUntil: oldSecretUntil(row.secrets),
    lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
    failingSince: row.failingSince?.toISOString() ?? null,
    waiting: await count(reader, id, 'waiting'),
    parked: await count(reader, id, 'parked'),
  }
}

function count(reader: Reader, id: string, status: 'waiting' | 'parked'): Promise<number> {
  const { webhookDeliveries } = tables
  return reader.$count(
    webhookDeliveries,
    and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, status)),
  )
}
