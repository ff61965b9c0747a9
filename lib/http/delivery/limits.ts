import type { Context, Next } from 'hono'
import { hopsOf } from '#lib/kernel/client-address.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { clientOf, quotaHeaders } from './client.ts'
import { rateLimit } from './rate-limit.ts'
import { refuse } from './refuse.ts'

const LONGEST_ADDRESS = 4_096
const MOST_PARAMETERS = 30

/**
 * Holds a client to its share: a short enough address, few enough parameters, and its requests a minute, which every
 * answer tells in `RateLimit` and `RateLimit-Policy`. A 304 is not counted. Probes of load balancers are not limited.
 */
export async function limits(context: Context, next: Next): Promise<Response | undefined> {
  if (isProbe(context.req.path)) {
    await next()
    return
  }
  const client = clientOf(hopsOf(context.req.header('x-forwarded-for')), context.get('deliveryKey'))
  // Taken before the work: looked at only, it would be whole for each of a burst.
  const taken = client && rateLimit().take(client.name, client.quota)
  if (taken && !taken.taken) {
    const message = 'Too many requests for the moment. Wait, then go on more slowly.'
    const refusal = new AppError('rate-limited', message, { retryAfterSeconds: taken.nextInMs / 1_000 })
    return told(refuse(refusal, context), quotaHeaders(taken))
  }
  assertShort(context)
  await next()
  if (!taken) return
  const quota = context.res.status === 304 ? rateLimit().giveBack(client.name, client.quota) : taken
  told(context.res, quotaHeaders(quota))
}

/** Load balancers ask at any pace. */
export function isProbe(path: string): boolean {
  return /^\/api\/v1\/(health|ready)$/.test(path)
}

function assertShort({ req }: Context) {
  const { pathname, search, searchParams } = new URL(req.url)
  if (pathname.length + search.length > LONGEST_ADDRESS) {
    throw new AppError('too-large', `The address is longer than ${LONGEST_ADDRESS} characters.`)
  }
  if (searchParams.size > MOST_PARAMETERS) {
    const message = `There are more than ${MOST_PARAMETERS} parameters.`
    throw new AppError('validation', message, { errors: [{ pointer: '/', in: 'query', code: 'too_many', message }] })
  }
}

function told(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
