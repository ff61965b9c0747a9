import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { deskApp } from './app.ts'

const TEN_MEGABYTES = 10_000_000

useTestStore()

it('answers who sends too much, again and again, and does not just close the line', async () => {
  const server = createServer(getRequestListener(deskApp.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const send = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/desk/briefings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: 'x'.repeat(TEN_MEGABYTES),
    })
    return [response.status, (await response.json()).code]
  }
  const answers: unknown[] = []
  for (let n = 0; n < 5; n++) answers.push(await send())
  expect(answers).toEqual(Array.from({ length: 5 }, () => [413, 'too-large']))
  server.closeAllConnections()
  server.close()
})
