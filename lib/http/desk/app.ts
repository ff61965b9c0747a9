import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '#lib/kernel/errors.ts'
import { drainBody } from '../drain-body.ts'
import { JSON_SECURITY, problemResponse } from '../problem.ts'
import { type RequestIdEnv, requestId } from '../request-id.ts'
import { sameOrigin } from '../same-origin.ts'
import { actorOfRequest } from '../session.ts'
import { handle } from './desk-route.ts'
import { deskRoutes } from './desk-routes.ts'
import { importing } from './import-route.ts'
import { openApiOf } from './open-api.ts'
import { upload } from './upload-route.ts'

const JSON_BYTES = 2_500_000
const UPLOAD_BYTES = 21_000_000

/** The desk API at `/api/desk`: session cookie with same origin for writes, or a management key, sizes capped before anything is parsed, one error mapper. */
export const deskApp = new Hono<RequestIdEnv>().basePath('/api/desk')

deskApp.onError(problemResponse)
deskApp.notFound(context => problemResponse(new AppError('not-found', 'There is no such address.'), context))
deskApp.use(requestId)
deskApp.use(async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(JSON_SECURITY)) context.header(name, value)
  context.header('cache-control', 'private, no-store')
  context.header('cross-origin-resource-policy', 'same-origin')
})
deskApp.use(sameOrigin)
deskApp.post('/media', signedIn, limit(UPLOAD_BYTES), upload)
deskApp.post('/imports', signedIn, limit(UPLOAD_BYTES), importing)
deskApp.use(limit(JSON_BYTES))
deskApp.get('/openapi.json', context => context.json(openApiOf(deskRoutes)))
for (const route of deskRoutes) {
  deskApp.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), context => handle(route, context))
}

/** A stranger's file is not kept in memory until it is refused. */
async function signedIn({ req }: Context, next: Next) {
  const actor = await actorOfRequest(req.raw)
  if (actor.kind !== 'anonymous') return next()
  await drainBody(req.raw)
  throw new AppError('unauthenticated', 'Sign in first.')
}

function limit(bytes: number) {
  const onError = async ({ req }: Context) => {
    await drainBody(req.raw)
    throw new AppError('too-large', `The request is larger than ${bytes} bytes.`)
  }
  return bodyLimit({ maxSize: bytes, onError })
}
