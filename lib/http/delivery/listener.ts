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
import { type Quota, rateLimit } from './rate-limit.ts'
import { recipeOf } from './recipe-of.ts'

/**
 * Answers a `GET` or `HEAD` under /api/v1 that is in memory and still true, or that is a plain list or item, and leaves
 * every other to `router`, which gives byte for byte the same answers and all refusals.
 * Why: docs/decisions/004-finished-bytes-before-the-router.md.
 */
export function deliveryListener(req: IncomingMessage, res: ServerResponse, router: () => void): void {
  const { url: target = '' } = req
  const admission = req.method === 'GET' || req.method === 'HEAD' ? admitted(req) : undefined
  if (admission === undefined) {
    router()
    return
  }
  const state = freshNow()
  const finished = state && answerMemory().find(state.generation, target)
  const form = finished && formNow(finished, negotiate(acceptEncoding(req)))
  if (form) {
    answer(req, res, { form, nextDue: state.nextDue, admission })
    return
  }
  // The router takes for itself what it answers.
  const handOver = () => {
    refund(admission)
    router()
  }
  const recipe = recipeOf(target)
  if (!recipe) {
    handOver()
    return
  }
  // What goes wrong goes wrong in the router again, which says so to the client.
  formOf(recipe, target, acceptEncoding(req)).then(
    ({ form, state }) => answer(req, res, { form, nextDue: state.nextDue, admission }),
    handOver,
  )
}

/** A client with what it has left after this request; null when requests are not limited. */
type Admission = { client: Client; quota: Quota } | null

/** Takes one request from the client; undefined, and nothing taken, when only the router can tell who asks, or must refuse. */
function admitted(req: IncomingMessage): Admission | undefined {
  const key = keyNow(req.headers.authorization)
  if (key === undefined) return undefined
  const client = clientOf(hopsOf(req.headers['x-forwarded-for'] as string | undefined), key)
  if (!client) return null
  const quota = rateLimit().take(client.name, client.quota)
  return quota.taken ? { client, quota } : undefined
}

function refund(admission: Admission): Quota | null {
  return admission && rateLimit().giveBack(admission.client.name, admission.client.quota)
}

type Answer = { form: Form; nextDue: number; admission: Admission }

function answer(req: IncomingMessage, res: ServerResponse, { form, nextDue, admission }: Answer): void {
  if (matches(req.headers['if-none-match'], form.etag)) {
    const left = refund(admission)
    res.writeHead(304, withQuota(untilDue(form.unchanged, nextDue), left) as string[]).end()
    return
  }
  res.writeHead(200, withQuota(untilDue(form.head, nextDue), admission?.quota ?? null) as string[])
  if (req.method !== 'HEAD') {
    res.cork()
    for (const part of form.body) res.write(part)
  }
  res.end()
}

function acceptEncoding(req: IncomingMessage): string | undefined {
  return req.headers['accept-encoding'] as string | undefined
}
