import { Hono } from 'hono'
import { actorOfRequest } from '../session.ts'
import { docsFile } from './docs-file.ts'
import { DOCS_ASSETS, docsPage } from './docs-page.ts'

const LASTING = 'public, max-age=31536000, immutable'

/** Nothing of another origin, and no script or style inside the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The two APIs to be read and tried in a browser: `GET /api/v1/docs` for everybody, `GET /api/desk/docs` for people who are signed in. */
export const docsApp = new Hono()

docsApp.get('/api/v1/docs', () => page('/api/v1/openapi.json', 'Stet delivery API'))
docsApp.get('/api/desk/docs', async context => {
  const actor = await actorOfRequest(context.req.raw)
  if (actor.kind === 'anonymous') return context.redirect('/sign-in')
  return page('/api/desk/openapi.json', 'Stet desk API')
})
docsApp.get(`${DOCS_ASSETS}/:version/:name`, (context, next) => {
  const file = docsFile(context.req.param('name'))
  if (!file) return next()
  return Promise.resolve(
    new Response(file.body, {
      headers: { 'cache-control': LASTING, 'content-type': file.type, 'x-content-type-options': 'nosniff' },
    }),
  )
})

function page(document: string, title: string): Response {
  return new Response(docsPage(document, title), {
    headers: {
      'cache-control': 'private, no-cache',
      'content-security-policy': POLICY,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}
