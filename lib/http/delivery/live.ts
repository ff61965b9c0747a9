import type { IncomingMessage, ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { clientAddress, hopsOf } from '#lib/kernel/client-address.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { JSON_SECURITY } from '../problem.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { liveHub } from './live-hub.ts'
import { NoQuery } from './queries.ts'

const HEAD: [string, string][] = Object.entries({
  'access-control-allow-origin': '*',
  'cache-control': 'no-store, no-transform',
  'content-type': 'text/event-stream',
  'cross-origin-resource-policy': 'cross-origin',
  // Tells nginx to pass each event on at once.
  'x-accel-buffering': 'no',
  ...JSON_SECURITY,
})

const LiveAnswer = z.string().openapi({
  description:
    'Server-sent events. `change`: its id is the number of the change, its data `{"tags":[…]}` names what is stale. ' +
    '`restart`: too much was missed to be told, so ask /sync. A comment comes every 15 seconds.',
  example: 'id: 8813\nevent: change\ndata: {"tags":["list:briefings","briefing:01J…"]}\n\n',
})

/** `GET /live`: tells every public change as it happens; `Last-Event-ID` tells first what was missed. */
export function addLive(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/live',
      summary: 'Follow public changes as server-sent events',
      query: NoQuery,
      answer: LiveAnswer,
      type: 'text/event-stream',
      cached: false,
      others: {
        400: 'Parameters are not taken here',
        429: 'This address has too many live connections already',
        503: 'There are too many live connections, or this server cannot keep any',
      },
    },
    async context => {
      if (context.req.method === 'HEAD') return new Response(null, { headers: HEAD })
      const { incoming, outgoing } = (context.env ?? {}) as { incoming?: IncomingMessage; outgoing?: ServerResponse }
      if (!incoming || !outgoing) {
        throw new AppError('unavailable', 'Live events need Stet’s own server. Ask /sync from time to time instead.')
      }
      const address = addressOf(context, incoming)
      const lastSeen = lastSeenOf(context.req.header('last-event-id'))
      await liveHub().open(outgoing, { address, lastSeen, head: HEAD })
      return RESPONSE_ALREADY_SENT
    },
  )
}

/** Ends the live connections of this process. */
export function stopLive(): void {
  liveHub().stop()
}

function addressOf(context: Context, incoming: IncomingMessage): string {
  const hops = hopsOf(context.req.header('x-forwarded-for'))
  return clientAddress(hops.length > 0 ? hops : [incoming.socket.remoteAddress ?? ''])
}

/** What is no number of ours stands before all of them, so that its client is told to begin again. */
function lastSeenOf(header: string | undefined): number | null {
  if (header === undefined || header === '') return null
  return /^\d{1,9}$/.test(header) ? Number(header) : -1
}
