import { asc, eq } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
// biome-ignore lint/style/noRestrictedImports: tests start the worker as the server does, with an actor of its own.
import { mintActor } from '#lib/kernel/actor.ts'
import { type Outbox, startOutbox } from './start-outbox.ts'

/** The worker as the server starts it. */
export function openOutbox(): Outbox {
  return startOutbox(mintActor({ kind: 'system', reason: 'webhooks' }))
}

/** Every message to one endpoint, in the order of its changes. */
export async function outboxOf(webhookId: string): Promise<(typeof tables.webhookDeliveries.$inferSelect)[]> {
  const { webhookDeliveries } = tables
  return (await read())
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(asc(webhookDeliveries.seq), asc(webhookDeliveries.id))
}
