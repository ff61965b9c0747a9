import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { parse } from '#lib/kernel/command.ts'
import type { RequestIdEnv } from '../request-id.ts'
import { ProblemAnswer } from './answers.ts'

export type DeliveryHono = OpenAPIHono<RequestIdEnv>

type Shape<P, Q> = {
  path: string
  summary: string
  params?: P
  query: Q
  answer: z.ZodType
  /** Every other status that it gives, and when; with the schema of its body if that is no problem. */
  others: Record<number, string | [string, z.ZodType]>
}

/** Adds a `GET` to the app and to its OpenAPI document; the schemas that describe it are those that parse its requests. */
export function endpoint<P extends z.ZodObject, Q extends z.ZodObject>(
  app: DeliveryHono,
  { path, summary, params, query, answer, others }: Shape<P, Q>,
  handle: (context: Context, input: { params: z.output<P>; query: z.output<Q> }) => Promise<Response>,
): void {
  const route = createRoute({
    method: 'get',
    path,
    summary,
    request: { query, ...(params ? { params } : {}) },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries(
        Object.entries(others).map(([status, other]) => [status, described(Number(status), other)]),
      ),
    },
  })
  app.openAPIRegistry.registerPath(route)
  app.get(route.getRoutingPath(), context =>
    handle(context, {
      params: (params ? parse(params, context.req.param(), 'path') : {}) as z.output<P>,
      query: parse(query, queryOf(context), 'query'),
    }),
  )
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
