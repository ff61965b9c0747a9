import type { IncomingMessage, ServerResponse } from 'node:http'
import { freshNow } from '#lib/delivery/freshness.ts'
import { negotiate } from '../negotiate.ts'
import { answerMemory } from './answer-memory.ts'
import { untilDue } from './cache-control.ts'
import { type Client, clientOf, withQuota } from './client.ts'
import { formNow } from './finished.ts'
import { matches } from './matches.ts'
import { rateLimit } from './rate-limit.ts'

/**
 * Answers a `GET` or `HEAD` under /api/v1 whose finished bytes are in memory and still true; false leaves it to the
 * router, which gives byte for byte the same answer. Why: docs/decisions/004-finished-bytes-before-the-router.md.
 */
export function deliveryListener(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const state = freshNow()
  const finished = state && answerMemory().find(state.generation, req.url ?? '')
  const form = finished && formNow(finished, negotiate(req.headers['accept-encoding'] as string | undefined))
  if (!form) return false
  const client = clientOf(hopsOf(req))
  const left = client && rateLimit().look(client.name, client.quota)
  if (left?.left === 0) return false
  if (matches(req.headers['if-none-match'], form.etag)) {
    res.writeHead(304, withQuota(untilDue(form.unchanged, state.nextDue), left) as string[]).end()
    return true
  }
  res.writeHead(200, withQuota(untilDue(form.head, state.nextDue), counted(client)) as string[])
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
  return true
}

function counted(client: Client | null) {
  return client && rateLimit().take(client.name, client.quota)
}

function hopsOf(req: IncomingMessage): string[] {
  const before = req.headers['x-forwarded-for']
  const peer = req.socket.remoteAddress ?? 'unknown'
  return typeof before === 'string' ? [...before.split(',').map(hop => hop.trim()), peer] : [peer]
}
