import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { env } from '#lib/kernel/env.ts'
import { deliveryListener } from './delivery/listener.ts'
import { addPeer, settlePeer } from './forwarded-for.ts'
import { refusePageRequest } from './page-request.ts'

type Fetch = Parameters<typeof getRequestListener>[0]

/** How `server.ts` and all that stands for it answer requests: the public API from memory, or else by `route`. Both know who asks. */
export function requestListener(route: RequestListener): RequestListener {
  return (req, res) => {
    addPeer(req)
    if (req.url?.startsWith('/api/v1/')) deliveryListener(req, res, () => route(req, res))
    else route(req, res)
  }
}

/** Gives addresses of the API and of pictures to `api`, all others to `pages`; without pages everything is the API's. */
export function router(api: Fetch, pages?: RequestListener): RequestListener {
  const answer = getRequestListener(api)
  return (req, res) => {
    if (env().secure) res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    settlePeer(req)
    const path = req.url ?? '/'
    if (!pages || isApi(path)) void answer(req, res)
    // Next answers 500 to an address that is not well-formed; it is the client's mistake.
    else if (!isWellFormed(path)) res.writeHead(400).end()
    else if (!refusePageRequest(req, res)) pages(req, res)
  }
}

function isApi(path: string): boolean {
  return (path.startsWith('/api/') && !path.startsWith('/api/auth/')) || path.startsWith('/media/')
}

function isWellFormed(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
