import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { parse } from '#lib/kernel/command.ts'
import { assertPlain } from '../assert-plain.ts'
import type { RequestIdEnv } from '../request-id.ts'
import { ProblemAnswer } from './answers.ts'
import { isProbe } from './limits.ts'

export type DeliveryHono = OpenAPIHono<RequestIdEnv>

type Shape<P, Q> = {
  path: string
  summary: string
  params?: P
  query: Q
  answer: z.ZodType
  /** Media type of the 200; JSON unless it is said. */
  type?: string
  /** False for what no cache may keep: it has no tags and gives no 304. */
  cached?: boolean
  /** Every other status that it gives, and when; with the schema of its body if that is no problem. */
  others?: Record<number, string | [string, z.ZodType]>
}

const CacheHeaders = z.object({
  etag: z.string().openapi({ description: 'Of these very bytes: send it back in If-None-Match.' }),
  'last-modified': z.string(),
  'cache-control': z
    .string()
    .openapi({ description: 'Shared caches keep it for a minute, never past the next schedule.' }),
  'cache-tag': z.string().openapi({ description: 'What it is about, separated by commas.' }),
  'surrogate-key': z.string().openapi({ description: 'The same, separated by spaces.' }),
  vary: z.string(),
})

const ANYWHERE = {
  400: 'A parameter that is unknown or not valid',
  401: 'The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one',
}
/** What `limits` refuses, whatever is asked. */
const LIMITED = {
  ...ANYWHERE,
  413: 'The address is too long',
  429: 'Too many requests for the moment; `Retry-After` says when there is room again',
}

/** Adds a `GET` to the app and to its OpenAPI document; the schemas that describe it are those that parse its requests. */
export function endpoint<P extends z.ZodObject, Q extends z.ZodObject>(
  app: DeliveryHono,
  { path, summary, params, query, answer, type = 'application/json', cached = true, others = {} }: Shape<P, Q>,
  handle: (context: Context, input: { params: z.output<P>; query: z.output<Q> }) => Promise<Response>,
): void {
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { query, ...(params ? { params } : {}) },
    responses: {
      200: { description: summary, content: { [type]: { schema: answer } }, ...(cached && { headers: CacheHeaders }) },
      ...(cached && { 304: { description: 'It is what If-None-Match names', headers: CacheHeaders } }),
      ...Object.fromEntries(
        Object.entries({ ...(isProbe(`/api/v1${path}`) ? ANYWHERE : LIMITED), ...others }).map(([status, other]) => [
          status,
          described(Number(status), other),
        ]),
      ),
    },
  })
  app.openAPIRegistry.registerPath(route)
  app.get(route.getRoutingPath(), context => {
    const named = context.req.param()
    assertPlain(named)
    return handle(context, {
      params: (params ? parse(params, named, 'path') : {}) as z.output<P>,
      query: parse(query, queryOf(context), 'query'),
    })
  })
}

function described(status: number, other: string | [string, z.ZodType]) {
  if (typeof other !== 'string') return { description: other[0], content: { 'application/json': { schema: other[1] } } }
  if (status < 400) return { description: other }
  return { description: other, content: { 'application/problem+json': { schema: ProblemAnswer } } }
}

/** A parameter given twice stays a list, which no schema takes. */
function queryOf({ req }: Context): Record<string, string | string[] | undefined> {
  return Object.fromEntries(
    Object.entries(req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )
}
