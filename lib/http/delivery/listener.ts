import type { IncomingMessage, ServerResponse } from 'node:http'
import { freshNow } from '#lib/delivery/freshness.ts'
import { negotiate } from '../negotiate.ts'
import { answerMemory } from './answer-memory.ts'
import { untilDue } from './cache-control.ts'
import { formNow } from './finished.ts'
import { matches } from './matches.ts'

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
  if (matches(req.headers['if-none-match'], form.etag)) {
    res.writeHead(304, untilDue(form.unchanged, state.nextDue) as string[]).end()
    return true
  }
  res.writeHead(200, untilDue(form.head, state.nextDue) as string[])
  if (req.method === 'HEAD') res.end()
  else res.end(form.body)
  return true
}
