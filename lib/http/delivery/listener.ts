import type { IncomingMessage, ServerResponse } from 'node:http'
import { freshNow } from '#lib/delivery/freshness.ts'
import { hopsOf } from '#lib/kernel/client-address.ts'
import { negotiate } from '../negotiate.ts'
import { answerMemory } from './answer-memory.ts'
import { untilDue } from './cache-control.ts'
import { type Client, clientOf, withQuota } from './client.ts'
import { formOf } from './deliver.ts'
import { keyNow } from './delivery-key.ts'
import { type Form, formNow } from './finished.ts'
import { matches } from './matches.ts'
import { rateLimit } from './rate-limit.ts'
import { recipeOf } from './recipe-of.ts'

/**
 * Answers a `GET` or `HEAD` under /api/v1 that is in memory and still true, or that is a plain list or item, and leaves
 * every other to `router`, which gives byte for byte the same answers and all refusals.
 * Why: docs/decisions/004-finished-bytes-before-the-router.md.
 */
export function deliveryListener(req: IncomingMessage, res: ServerResponse, router: () => void): void {
  const { url: target = '' } = req
  const client = req.method === 'GET' || req.method === 'HEAD' ? admitted(req) : undefined
  if (client === undefined) {
    router()
    return
  }
  const state = freshNow()
  const finished = state && answerMemory().find(state.generation, target)
  const form = finished && formNow(finished, negotiate(acceptEncoding(req)))
  if (form) {
    answer(req, res, { form, nextDue: state.nextDue, client })
    return
  }
  const recipe = recipeOf(target)
  if (!recipe) {
    router()
    return
  }
  // What goes wrong goes wrong in the router again, which says so to the client.
  formOf(recipe, target, acceptEncoding(req)).then(
    ({ form, state }) => answer(req, res, { form, nextDue: state.nextDue, client }),
    router,
  )
}

/** Who asks, null when requests are not limited; undefined when only the router can tell, or must refuse. */
function admitted(req: IncomingMessage): Client | null | undefined {
  const key = keyNow(req.headers.authorization)
  if (key === undefined) return undefined
  const client = clientOf(hopsTo(req), key)
  return client && rateLimit().look(client.name, client.quota).left === 0 ? undefined : client
}

type Answer = { form: Form; nextDue: number; client: Client | null }

function answer(req: IncomingMessage, res: ServerResponse, { form, nextDue, client }: Answer): void {
  const limit = rateLimit()
  if (matches(req.headers['if-none-match'], form.etag)) {
    const left = client && limit.look(client.name, client.quota)
    res.writeHead(304, withQuota(untilDue(form.unchanged, nextDue), left) as string[]).end()
    return
  }
  const left = client && limit.take(client.name, client.quota)
  res.writeHead(200, withQuota(untilDue(form.head, nextDue), left) as string[])
  if (req.method !== 'HEAD') {
    res.cork()
    for (const part of form.body) res.write(part)
  }
  res.end()
}

function acceptEncoding(req: IncomingMessage): string | undefined {
  return req.headers['accept-encoding'] as string | undefined
}

function hopsTo(req: IncomingMessage): string[] {
  return [...hopsOf(req.headers['x-forwarded-for'] as string | undefined), req.socket.remoteAddress ?? 'unknown']
}
