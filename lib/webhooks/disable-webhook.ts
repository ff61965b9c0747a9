import { and, eq, isNull, max } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { recordEvent } from '#lib/audit/record-event.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { log } from '#lib/kernel/log.ts'
import type { DisabledReason } from './webhook.ts'
import { webhookHealth } from './webhook-health.ts'

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
  const { failingSince } = await webhookHealth(tx, id, await enabledAt(tx, id))
  if (failingSince && now().getTime() - failingSince.getTime() >= PATIENCE_MS) {
    await disableWebhook(tx, actor, id, 'failing')
  }
}

async function enabledAt(tx: Tx, id: string): Promise<Date | null> {
  const { auditEvents } = tables
  const [row] = await tx
    .select({ at: max(auditEvents.at) })
    .from(auditEvents)
    .where(and(eq(auditEvents.subject, id), eq(auditEvents.event, 'webhook.enabled')))
  return row?.at ?? null
}
