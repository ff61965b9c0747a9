import { createMiddleware } from 'hono/factory'
import { newId } from '#lib/kernel/ids.ts'

export type RequestIdEnv = { Variables: { requestId: string } }

/** Gives each request an id of ours, for the log and for refusals; what a client sends under that name is not believed. */
export const requestId = createMiddleware<RequestIdEnv>(async (context, next) => {
  context.set('requestId', newId())
  await next()
})
