import { createWebhook } from '#lib/webhooks/create-webhook.ts'
import { deleteWebhook } from '#lib/webhooks/delete-webhook.ts'
import { getDelivery } from '#lib/webhooks/get-delivery.ts'
import { listDeliveries } from '#lib/webhooks/list-deliveries.ts'
import { listWebhooks } from '#lib/webhooks/list-webhooks.ts'
import { replayDelivery, replayParked } from '#lib/webhooks/replay-delivery.ts'
import { rotateSecret } from '#lib/webhooks/rotate-secret.ts'
import { sendTestEvent } from '#lib/webhooks/send-test-event.ts'
import { updateWebhook } from '#lib/webhooks/update-webhook.ts'
import type { DeskRoute } from './desk-route.ts'

const ONE = '/webhooks/{webhookId}'

/** Endpoints that are told of public changes, and the log of what they were told. */
export const webhookRoutes: DeskRoute[] = [
  { method: 'GET', path: '/webhooks', summary: 'All webhooks with their health', run: listWebhooks, answer: 'data' },
  {
    method: 'POST',
    path: '/webhooks',
    summary: 'Add a webhook; its secret is in this answer alone',
    run: createWebhook,
    answer: 'data',
    status: 201,
    secret: true,
  },
  { method: 'PATCH', path: ONE, summary: 'Change, disable or enable a webhook', run: updateWebhook, answer: 'data' },
  { method: 'DELETE', path: ONE, summary: 'Delete a webhook', run: deleteWebhook, answer: 'data' },
  {
    method: 'POST',
    path: `${ONE}/secret`,
    summary: 'A new secret; the old one signs beside it for 24 hours',
    run: rotateSecret,
    answer: 'data',
    secret: true,
  },
  { method: 'POST', path: `${ONE}/test`, summary: 'Send a test event', run: sendTestEvent, answer: 'data' },
  {
    method: 'POST',
    path: `${ONE}/replay`,
    summary: 'Send all parked messages again',
    run: replayParked,
    answer: 'data',
  },
  { method: 'GET', path: `${ONE}/deliveries`, summary: 'The delivery log', run: listDeliveries, answer: 'data' },
  {
    method: 'GET',
    path: '/deliveries/{deliveryId}',
    summary: 'One message with every attempt',
    run: getDelivery,
    answer: 'data',
  },
  {
    method: 'POST',
    path: '/deliveries/{deliveryId}/replay',
    summary: 'Send one message again, with the same id',
    run: replayDelivery,
    answer: 'data',
  },
]
