import { and, eq, isNull } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import type { DisabledReason } from './webhook.ts'

/** How long every call must have failed before an endpoint is given up, in milliseconds. */
const PATIENCE_MS = 5 * 24 * 3_600_000

/** Stops all sending to an endpoint, with the reason. What waits for it stays, and is sent when it is enabled again. Does nothing when it is disabled already. */
export async function disableWebhook(tx: Tx, actor: Actor, id: string, reason: DisabledReason): Promise<void> {
  const { webhooks } = tables
  const rows = await tx
    .update(webhooks)
    .set({ disabledAt: now(), disabledReason: reason })
    .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
    .returning({ id: webhooks.id })
  if (rows.length === 0) return
  await recordEvent(tx, actor, { event: 'webhook.disabled', subject: id, detail: { reason } })
  if (reason !== 'person') log.error('a webhook endpoint is disabled', { webhook: id, reason })
}

/** Disables the endpoint when every call to it has failed for five days, counted from its last success or from when a person enabled it. */
export async function disableFailing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { webhooks } = tables
  const [row] = await tx.select({ since: webhooks.failingSince }).from(webhooks).where(eq(webhooks.id, id))
  if (row?.since && now().getTime() - row.since.getTime() >= PATIENCE_MS) await disableWebhook(tx, actor, id, 'failing')
}
