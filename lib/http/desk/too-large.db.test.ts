import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { deskApp } from './app.ts'

const BYTES = [3, 10, 50, 3, 10, 50].map(megabytes => megabytes * 1_000_000)

useTestStore()

it('answers who sends too much, again and again, and does not just close the line', async () => {
  const server = createServer(getRequestListener(deskApp.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const send = async (bytes: number) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/desk/briefings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: 'x'.repeat(bytes),
    })
    return [response.status, (await response.json()).code]
  }
  const answers: unknown[] = []
  for (const bytes of BYTES) answers.push(await send(bytes))
  expect(answers).toEqual(BYTES.map(() => [413, 'too-large']))
  server.closeAllConnections()
  server.close()
})
