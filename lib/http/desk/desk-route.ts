import type { Context } from 'hono'
import { z } from 'zod'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { flush } from '#lib/collab/hub.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { clientAddress, hopsOf } from '#lib/kernel/client-address.ts'
import { parse } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { assertPlain } from '../assert-plain.ts'
import { actorOfRequest } from '../session.ts'
import { answerOnce } from './answer-once.ts'
import { ifMatch, readJson } from './read-request.ts'

/** Where a request comes from, for what is limited by network. */
type From = { address: string }

/** A use-case as `command` makes it: it parses what it is given. */
type UseCase = ((actor: Actor, input: unknown, from: From) => Promise<unknown>) & { schema?: z.ZodType }

/** One route of the desk: what it is called, the use-case behind it, and what its answer is. */
export type DeskRoute = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With parameters as in OpenAPI: `/briefings/{id}`. */
  path: string
  summary: string
  run: UseCase
  /** `briefing`: the use-case gives an id and the answer is that briefing with its ETag. `data`: what it gives. */
  answer: 'briefing' | 'data'
  /** What `data` looks like, for the OpenAPI document; tests hold the answers to it. */
  answers?: z.ZodType
  /** The route takes the version that the person saw as `If-Match`. */
  versioned?: boolean
  /** Open to people who are not signed in. */
  open?: boolean
  /** The answer carries a token: it is never kept for a repeated request. */
  secret?: boolean
  status?: 200 | 201
}

/** Carries one request to its use-case: who, path and query and body as one input, the answer. Throws what the use-case throws; the app's one error mapper does the rest. */
export async function handle(route: DeskRoute, context: Context): Promise<Response> {
  const actor = await actorOfRequest(context.req.raw)
  if (actor.kind === 'anonymous' && !route.open) throw new AppError('unauthenticated', 'Sign in first.')
  const input = await inputOf(route, context)
  if (route.versioned) await flush(String(input.id))
  const run = async () => {
    const from = { address: clientAddress(hopsOf(context.req.header('x-forwarded-for'))) }
    return respond(route, actor, context, await route.run(actor, input, from))
  }
  return route.method !== 'POST' || route.secret ? run() : answerOnce(actor, context, input, run)
}

async function inputOf(route: DeskRoute, context: Context): Promise<Record<string, unknown>> {
  const body = route.method === 'GET' ? context.req.query() : await readJson(context)
  if (route.method !== 'GET') assertQuery(route, context)
  const version = route.versioned ? { version: ifMatch(context) } : {}
  const path = Object.fromEntries(
    Object.entries(context.req.param()).map(([name, value]) => [name, String(value).normalize('NFC')]),
  )
  const clash = Object.keys(body).find(name => Object.hasOwn(path, name) || Object.hasOwn(version, name))
  if (clash) {
    throw new AppError('validation', `“${clash}” belongs in the address or the If-Match header.`, {
      errors: [{ pointer: `/${clash}`, in: 'body', code: 'unknown', message: 'Not a member of the body.' }],
    })
  }
  const input = { ...body, ...version, ...path }
  assertPlain(input)
  return input
}

/** A write takes its input from the body; its query may only ask for the text in the answer. */
function assertQuery(route: DeskRoute, context: Context): void {
  const schema =
    route.answer === 'briefing' ? z.strictObject({ include: z.literal('document').optional() }) : z.strictObject({})
  parse(schema, context.req.query(), 'query')
}

async function respond(route: DeskRoute, actor: Actor, context: Context, result: unknown): Promise<Response> {
  const status = route.status ?? 200
  if (route.answer === 'data') return context.json({ data: result ?? null }, status)
  const { id } = result as { id: string }
  const include = context.req.query('include') === 'document' ? { include: 'document' as const } : {}
  const briefing = await getBriefing(actor, { id, ...include })
  const headers: Record<string, string> = { etag: `"${briefing.version}"` }
  if (status === 201) headers.location = `/api/desk/briefings/${id}`
  return context.json({ data: briefing }, status, headers)
}
