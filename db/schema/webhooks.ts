import { isNotNull } from 'drizzle-orm'
import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { DELIVERY_STATUSES } from '../words.ts'

/** Endpoints that are told of public changes, and the outbox of what they are told. */
export function defineWebhooks(kit: Kit) {
  const webhooks = kit.table('webhooks', {
    id: kit.text().primaryKey(),
    name: kit.text().notNull(),
    url: kit.text().notNull(),
    events: kit.json<string[]>().notNull(),
    /** Signing secrets, sealed with the key of this installation; the first one is the newest. */
    secrets: kit.json<{ sealed: string; createdAt: string; expiresAt: string | null }[]>().notNull(),
    createdBy: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    /** Since when nothing is sent: by a person, or because the endpoint said 410 or failed for too long. */
    disabledAt: kit.instant(),
    disabledReason: kit.text(),
    deletedAt: kit.instant(),
    /** When a message last arrived, and when the first call failed since then or since it was enabled: kept here, because the log is long. */
    lastDeliveredAt: kit.instant(),
    failingSince: kit.instant(),
  })
  const webhookDeliveries = kit.table(
    'webhook_deliveries',
    {
      /** Also the `webhook-id` of every attempt: receivers tell repeats by it. */
      id: kit.text().primaryKey(),
      webhookId: kit
        .text()
        .notNull()
        .references(() => webhooks.id),
      /** What must arrive in order: the briefing. A purge of caches has a lane of its own. */
      lane: kit.text().notNull(),
      seq: kit.int().notNull(),
      event: kit.text().notNull(),
      /** The exact bytes that are signed and sent. */
      payload: kit.text().notNull(),
      status: kit.oneOf(DELIVERY_STATUSES).notNull(),
      /** Smaller goes first among those due: a kill before everything else. */
      urgency: kit.int().notNull(),
      attempts: kit.int().notNull(),
      dueAt: kit.instant().notNull(),
      /** Until then one worker has it; `fence` grows with each lease, and only its holder may write the outcome. */
      leasedUntil: kit.instant(),
      fence: kit.int().notNull(),
      createdAt: kit.instant().notNull(),
      endedAt: kit.instant(),
    },
    t => [
      kit.check('webhook_deliveries_status', among(t.status, DELIVERY_STATUSES)),
      kit.index('webhook_deliveries_due').on(t.status, t.dueAt),
      kit.index('webhook_deliveries_lane').on(t.webhookId, t.lane, t.status, t.seq),
      kit.index('webhook_deliveries_leased').on(t.leasedUntil).where(isNotNull(t.leasedUntil)),
      kit.index('webhook_deliveries_newest').on(t.webhookId, t.createdAt),
    ],
  )
  const webhookAttempts = kit.table(
    'webhook_attempts',
    {
      id: kit.text().primaryKey(),
      deliveryId: kit
        .text()
        .notNull()
        .references(() => webhookDeliveries.id),
      number: kit.int().notNull(),
      at: kit.instant().notNull(),
      durationMs: kit.int().notNull(),
      /** HTTP status of the answer; null when there was none. */
      status: kit.int(),
      /** The beginning of the answer's body. */
      answer: kit.text(),
      error: kit.text(),
    },
    t => [kit.index('webhook_attempts_delivery').on(t.deliveryId, t.number)],
  )
  return { webhooks, webhookDeliveries, webhookAttempts }
}
