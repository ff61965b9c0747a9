import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { httpServer, type Patience } from './http-server.ts'

const open: (Server | Socket)[] = []
afterEach(() => {
  for (const one of open.splice(0)) {
    if (!('closeAllConnections' in one)) one.destroy()
    else one.close().closeAllConnections()
  }
})

async function serve(patience: Partial<Patience>, body = 'stet') {
  const server = httpServer((_, res) => void res.end(body), patience)
  open.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

function dial(port: number): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  open.push(socket)
  return socket
}

it('closes a connection that is too slow with its request', async () => {
  const socket = dial(await serve({ head: 200 }))
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

it('closes a connection that does not take its answer', async () => {
  const socket = dial(await serve({ silence: 200 }, 'x'.repeat(50_000_000)))
  const closed = once(socket, 'close')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await sleep(100)
  socket.pause()
  await sleep(1_500)
  socket.resume()
  await closed
  expect(socket.bytesRead).toBeLessThan(50_000_000)
})

it('takes no more connections than it may, and serves those that it has', async () => {
  const port = await serve({ connections: 2 })
  const [first, second, third] = [dial(port), dial(port), dial(port)]
  await Promise.all([once(first, 'connect'), once(second, 'connect'), once(third, 'close')])
  first.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  expect(await text(first)).toMatch(/^HTTP\/1\.1 200 [\s\S]*stet$/)
})
