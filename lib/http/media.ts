import { Hono } from 'hono'
import { fresh } from '#lib/delivery/freshness.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { sharedSecondsUntil } from './delivery/cache-control.ts'
import { problemResponse } from './problem.ts'
import { actorOfRequest } from './session.ts'

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline',
}
// Why these and not a year: docs/decisions/005-media-addresses.md.
const PUBLIC = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
}
const PRIVATE = {
  'Cache-Control': 'private, no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Pictures at `/media/<id>/<file>`, `GET` and `HEAD`. Public while a live briefing uses them, else for the newsroom alone; a refusal is never cached. */
export const mediaApp = new Hono()

mediaApp.get('/media/:id/:file', async context => {
  const { id, file } = context.req.param()
  const pass = context.req.query('preview')
  // Fires what is due, which may make the picture public or private.
  const { nextDue } = await fresh()
  const picture = await openPicture(await actorOfRequest(context.req.raw), { id, file, pass })
  const tag = `"${picture.tag}"`
  const headers = {
    ...ALWAYS,
    ...(picture.isPublic ? publicHeaders(id, nextDue) : PRIVATE),
    ...(picture.byPass && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    ETag: tag,
  }
  if (names(context.req.header('If-None-Match'), tag)) return new Response(null, { status: 304, headers })
  const size = { 'Content-Type': picture.type, 'Content-Length': String(picture.bytes) }
  const body = context.req.method === 'HEAD' ? null : new Uint8Array(await picture.read())
  return new Response(body, { headers: { ...headers, ...size } })
})

mediaApp.onError(problemResponse)

/** Shared caches keep it for a minute, and never past the next schedule. */
function publicHeaders(id: string, nextDue: number) {
  const cacheControl = `public, max-age=3600, s-maxage=${sharedSecondsUntil(nextDue)}, immutable`
  return { ...PUBLIC, 'Cache-Control': cacheControl, 'Cache-Tag': `media:${id}`, 'Surrogate-Key': `media:${id}` }
}

/** Weak comparison of RFC 9110, 13.1.2: any tag of the list, or `*`. */
function names(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const tags = ifNoneMatch.split(',').map(part => part.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(tag)
}
