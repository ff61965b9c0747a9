import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { deliveryApp } from './delivery/app.ts'
import { OWN_CALL, ownCallSecret } from './own-call.ts'
import { requestListener, router } from './request-listener.ts'

useTestStore()

const api = new Hono()
api.route('/', deliveryApp)
api.get('/api/desk/hops', context => {
  // Reading all of them makes Hono forget what was set on the request.
  context.req.header()
  return context.json({ hops: context.req.header('x-forwarded-for'), own: context.req.header(OWN_CALL) ?? null })
})
const server = createServer(requestListener(router(api.fetch, (_, res) => res.end('a page'))))
let url: string
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

it.each([
  ['/reader/x', 200, null],
  ['/reader/%E0%A4%A', 400, null],
  ['/api/auth/session', 200, null],
  ['/api/v1/briefings?q=100%', 200, 'application/json'],
  ['/api/v1/tags?x=100%', 400, 'application/problem+json'],
  ['/api/v1/briefings/%E0%A4%A', 404, 'application/problem+json'],
])('%s is %i', async (path, status, type) => {
  const response = await fetch(url + path)
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type])
})

it('the last hop is our own peer, whatever the client wrote and however it is read', async () => {
  const response = await fetch(`${url}/api/desk/hops`, { headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect(await response.json()).toEqual({ hops: '203.0.113.7, 127.0.0.1', own: null })
})

it.each([
  ['a call of this process is for the reader that it names', () => ownCallSecret(), '203.0.113.7'],
  ['nobody else can say so', () => 'A'.repeat(43), '203.0.113.7, 127.0.0.1'],
  ['nor with less', () => '', '203.0.113.7, 127.0.0.1'],
])('%s, and nothing behind sees the proof', async (_, secret, hops) => {
  const headers = { 'x-forwarded-for': '203.0.113.7', [OWN_CALL]: secret() }
  expect(await (await fetch(`${url}/api/desk/hops`, { headers })).json()).toEqual({ hops, own: null })
})

it('a call of this process that names no reader is counted for this machine', async () => {
  const response = await fetch(`${url}/api/desk/hops`, { headers: { [OWN_CALL]: ownCallSecret() } })
  expect(await response.json()).toEqual({ hops: '127.0.0.1', own: null })
})
