import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contractOf } from '../contract/test-contract.ts'
import type { ApiDocument } from '../contract/test-operations.ts'
import { deliveryDocument } from '../docs/delivery-document.ts'
import { addPeer } from '../forwarded-for.ts'
import { requestListener, router } from '../request-listener.ts'
import { deliveryApp } from './app.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; head: string[]; body: Buffer; byListener: boolean }
export type Ask = (
  path: string,
  options?: { method?: string; headers?: Record<string, string>; memory?: boolean },
) => Promise<Answer>

/** What the OpenAPI document of the public API promises. Limits and keys refuse at any address; the document does not list itself. */
export function deliveryContract() {
  const options = { elsewhere: [204, 400, 401, 404, 405, 413, 429], apart: ['/api/v1/openapi.json'] }
  return contractOf(deliveryDocument(deliveryApp) as ApiDocument, options)
}

/** Serves the public API on loopback as `server.ts` does: memory first, then the router. `memory: false` asks the router alone. Every answer is held against the OpenAPI document: one that breaks it is thrown. */
export async function startDelivery(): Promise<{ ask: Ask; url: string; stop: () => Promise<void> }> {
  const contract = deliveryContract()
  const answered = { byRouter: false }
  const api = router(deliveryApp.fetch)
  const byRouter: RequestListener = (req, res) => {
    answered.byRouter = true
    api(req, res)
  }
  const listener = requestListener(byRouter)
  const server = createServer((req, res) => {
    answered.byRouter = false
    if (req.headers['x-router-only'] === undefined) listener(req, res)
    else {
      addPeer(req)
      byRouter(req, res)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask: Ask = (path, { method = 'GET', headers = {}, memory = true } = {}) =>
    new Promise((resolve, reject) => {
      const sent = { ...headers, ...(memory ? {} : { 'x-router-only': '1' }) }
      const req = request({ host: '127.0.0.1', port, path: `/api/v1${path}`, method, headers: sent }, res => {
        const byListener = !answered.byRouter
        const chunks: Buffer[] = []
        res.on('data', chunk => chunks.push(chunk))
        res.on('end', () => {
          const { statusCode: status = 0, headers, rawHeaders: head } = res
          const answer = { status, headers, head, body: Buffer.concat(chunks), byListener }
          const [fault] = contract.faultsOf({ method, target: `/api/v1${path}`, ...answer })
          if (fault) reject(new Error(fault))
          else resolve(answer)
        })
      })
      req.on('error', reject)
      req.end()
    })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { ask, url: `http://127.0.0.1:${port}`, stop }
}
