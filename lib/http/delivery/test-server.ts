import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { deliveryApp } from './app.ts'
import { deliveryListener } from './listener.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; head: string[]; body: Buffer; fromMemory: boolean }
export type Ask = (
  path: string,
  options?: { method?: string; headers?: Record<string, string>; memory?: boolean },
) => Promise<Answer>

/** Serves the public API on loopback as `server.ts` does: memory first, then the router. `memory: false` asks the router alone. */
export async function startDelivery(): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const router = getRequestListener(deliveryApp.fetch)
  const answered = { fromMemory: false }
  const server = createServer((req, res) => {
    answered.fromMemory = req.headers['x-router-only'] === undefined && deliveryListener(req, res)
    if (answered.fromMemory) return
    const before = req.headers['x-forwarded-for']
    req.headers['x-forwarded-for'] = [before ?? [], req.socket.remoteAddress ?? ''].flat().join(', ')
    void router(req, res)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask: Ask = (path, { method = 'GET', headers = {}, memory = true } = {}) =>
    new Promise((resolve, reject) => {
      const sent = { ...headers, ...(memory ? {} : { 'x-router-only': '1' }) }
      const req = request({ host: '127.0.0.1', port, path: `/api/v1${path}`, method, headers: sent }, res => {
        const { fromMemory } = answered
        const chunks: Buffer[] = []
        res.on('data', chunk => chunks.push(chunk))
        res.on('end', () =>
          resolve({
            status: res.statusCode ?? 0,
            headers: res.headers,
            head: res.rawHeaders,
            body: Buffer.concat(chunks),
            fromMemory,
          }),
        )
      })
      req.on('error', reject)
      req.end()
    })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { ask, stop }
}
