import type { Context } from 'hono'
import { type KeyedRequest, keepAnswer, keptAnswer } from '#lib/idempotency/kept-answer.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { shared } from '#lib/kernel/shared.ts'

const underWay = shared('answers-under-way', () => new Map<string, Promise<Response>>())

/**
 * Carries out a POST once per `Idempotency-Key` and person or key: a repeated one within a day gets the first answer again, and
 * one that comes while the first is under way waits for it. Throws `validation` when the key comes with another body.
 */
export async function answerOnce(
  actor: Actor,
  context: Context,
  input: unknown,
  work: () => Promise<Response>,
): Promise<Response> {
  const key = context.req.header('idempotency-key')
  if (!key || (actor.kind !== 'person' && actor.kind !== 'key')) return work()
  const request = { personId: recordName(actor), path: context.req.path, key, input }
  const place = `${request.personId} ${request.path} ${key}`
  const first = underWay.get(place) ?? Promise.resolve()
  const turn = first.then(
    () => answer(request, work),
    () => answer(request, work),
  )
  underWay.set(place, turn)
  return turn.finally(() => {
    if (underWay.get(place) === turn) underWay.delete(place)
  })
}

async function answer(request: KeyedRequest, work: () => Promise<Response>): Promise<Response> {
  const kept = await keptAnswer(request)
  if (kept) {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (kept.location) headers.set('location', kept.location)
    const { data } = JSON.parse(kept.body) as { data: { version?: number } | null }
    if (data?.version !== undefined) headers.set('etag', `"${data.version}"`)
    return new Response(kept.body, { status: kept.status, headers })
  }
  const response = await work()
  const body = await response.clone().text()
  await keepAnswer(request, { status: response.status, body, location: response.headers.get('location') })
  return response
}
