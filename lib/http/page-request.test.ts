import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusePageRequest } from './page-request.ts'

const server = createServer((req, res) => {
  if (!refusePageRequest(req, res)) req.resume().on('end', () => res.writeHead(200).end())
})
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Row = [method: string, path: string, headers: Record<string, string>, status: number]

it.each<Row>([
  ['GET', '/desk', {}, 200],
  ['HEAD', '/desk', {}, 200],
  ['POST', '/desk', { 'content-length': '2' }, 405],
  ['PUT', '/api/auth/session', { 'content-length': '2' }, 405],
  ['POST', '/api/auth/callback/credentials', { 'content-length': '2' }, 200],
  ['POST', '/api/auth/callback/credentials', { 'content-length': '16385' }, 413],
  ['POST', '/api/auth/callback/credentials', { 'transfer-encoding': 'chunked' }, 411],
])('%s %s with %o is answered %i', async (method, path, headers, status) => {
  const { port } = server.address() as AddressInfo
  const asked = request({ port, host: '127.0.0.1', method, path, headers })
  asked.on('error', () => undefined)
  if (headers['content-length'] === '16385') asked.flushHeaders()
  else asked.end(headers['content-length'] || headers['transfer-encoding'] ? '{}' : undefined)
  const [response] = await once(asked, 'response')
  expect(response.statusCode).toBe(status)
  asked.destroy()
})
