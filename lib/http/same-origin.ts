import { createMiddleware } from 'hono/factory'
import { env } from '#lib/kernel/env.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** Refuses writes that another site's page could have sent with the person's cookie: `Origin` must be ours, or absent on a request that the browser itself calls same-origin. A request with `Authorization` acts by its key alone, which no page of another site has. */
export const sameOrigin = createMiddleware(async (context, next) => {
  const byCookie = context.req.header('authorization') === undefined
  if (byCookie && !['GET', 'HEAD'].includes(context.req.method)) {
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const ours = origin === undefined ? site === 'same-origin' : origin === new URL(env().url).origin
    if (!ours || (site !== undefined && site !== 'same-origin')) {
      throw new AppError('forbidden', 'This request did not come from the desk.', { reason: 'foreign-origin' })
    }
  }
  await next()
})
