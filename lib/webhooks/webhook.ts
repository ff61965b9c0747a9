import { z } from 'zod'
import { OutboundError } from '#lib/outbound/outbound-error.ts'
import { outboundUrl } from '#lib/outbound/outbound-url.ts'

/** What an endpoint can be told of. */
export const WEBHOOK_EVENTS = [
  'briefing.published',
  'briefing.updated',
  'briefing.corrected',
  'briefing.withdrawn',
  'briefing.killed',
  'cache.invalidate',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]
/** Sent on request of a person only, whatever the endpoint listens to. */
export const TEST_EVENT = 'webhook.test'

const Url = z
  .string()
  .trim()
  .max(2_000)
  .superRefine((address, context) => {
    try {
      outboundUrl(address)
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
  })

export const WebhookInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  url: Url,
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1, 'Choose at least one event.')
    .transform(chosen => WEBHOOK_EVENTS.filter(event => chosen.includes(event))),
})

export const WebhookTarget = z.strictObject({ webhookId: z.string().max(64) })
export const WebhookPatch = z.strictObject({
  ...WebhookTarget.shape,
  ...WebhookInput.partial().shape,
  disabled: z.boolean().optional(),
})
export const DeliveryTarget = z.strictObject({ deliveryId: z.string().max(64) })

/** Why an endpoint is sent nothing: a person stopped it, it answered 410, or every call failed for five days. */
export const DISABLED_REASONS = ['person', 'gone', 'failing'] as const
export type DisabledReason = (typeof DISABLED_REASONS)[number]

/** An endpoint and how it fares, as an administrator sees it. Instants are ISO 8601 UTC. */
export type WebhookView = {
  id: string
  name: string
  url: string
  events: WebhookEvent[]
  createdAt: string
  disabledAt: string | null
  disabledReason: DisabledReason | null
  /** Until when the secret before the last rotation signs too. */
  oldSecretUntil: string | null
  lastDeliveredAt: string | null
  /** When the first call failed after the last one that arrived. */
  failingSince: string | null
  waiting: number
  parked: number
}

export type DeliveryStatus = 'waiting' | 'delivered' | 'parked' | 'cancelled'

/** One message to one endpoint, in the delivery log. */
export type DeliveryRow = {
  id: string
  webhookId: string
  event: string
  seq: number
  lane: string
  status: DeliveryStatus
  attempts: number
  createdAt: string
  endedAt: string | null
  /** When it is sent next, while it waits. */
  dueAt: string | null
  /** The last answer's HTTP status, or the fault's word. */
  lastStatus: number | null
  lastError: string | null
}

export type AttemptView = {
  number: number
  at: string
  durationMs: number
  status: number | null
  answer: string | null
  error: string | null
  /** What was sent, without the signature. */
  headers: Record<string, string>
}

/** A message with what was sent and what came back. */
export type DeliveryView = DeliveryRow & { payload: string; tries: AttemptView[] }
