import type { Context } from 'hono'
import { problemResponse } from '../problem.ts'

/** What scripts of other origins may read of an answer. */
export const EXPOSED = 'etag, ratelimit, ratelimit-policy, retry-after'

/** A refusal of the public API: problem+json that may be read from any origin, as answers may. */
export function refuse(error: unknown, context: Context): Response {
  return openToAll(problemResponse(error, context))
}

/** `response`, readable from any origin. */
export function openToAll(response: Response): Response {
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('access-control-expose-headers', EXPOSED)
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}
