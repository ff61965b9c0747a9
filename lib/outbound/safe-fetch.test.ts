import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { OutboundError } from './outbound-error.ts'
import { safeFetch } from './safe-fetch.ts'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  delete process.env.STET_OUTBOUND_HOSTS
})

async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<number> {
  await new Promise<void>(resolve => server.listen(port, host, resolve))
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket))
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  return (server.address() as AddressInfo).port
}

/** A server on loopback that may be called. Gives its address and what reached it. */
async function receiver(answer: RequestListener) {
  const reached: string[] = []
  const port = await listen(
    createServer((req, res) => {
      reached.push(`${req.method} ${req.url} ${req.headers.host}`)
      answer(req, res)
    }),
  )
  process.env.STET_OUTBOUND_HOSTS = `127.0.0.1:${port},hook.test:${port}`
  return { url: `http://127.0.0.1:${port}`, port, reached }
}

/** A loopback server that must never be reached: it counts connections. */
async function canary(host = '127.0.0.1', port = 0) {
  const state = { hits: 0, port: 0 }
  state.port = await listen(
    createSocketServer(socket => {
      state.hits++
      socket.destroy()
    }),
    host,
    port,
  )
  return state
}

const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    e => e,
  )
  return error instanceof OutboundError ? error.fault : error
}

describe('a call out', () => {
  it('carries its body and headers and gives the whole answer', async () => {
    const { url, reached } = await receiver(async (req, res) => {
      let body = ''
      for await (const chunk of req) body += chunk
      res.writeHead(201, { 'x-seen': String(req.headers['x-ours']) }).end(`${req.headers['content-length']} ${body}`)
    })
    const answer = await safeFetch(`${url}/a?b=c`, { method: 'POST', headers: { 'x-ours': 'yes' }, body: '한 번' })
    expect(answer).toMatchObject({ status: 201, headers: { 'x-seen': 'yes' } })
    expect(answer.body.toString()).toBe('7 한 번')
    expect(reached).toEqual([`POST /a?b=c ${new URL(url).host}`])
  })

  it('does not follow a redirect', async () => {
    const bird = await canary()
    const { url, reached } = await receiver((_, res) =>
      res.writeHead(302, { location: `http://127.0.0.1:${bird.port}/` }).end(),
    )
    expect(await safeFetch(url)).toMatchObject({ status: 302 })
    expect(reached).toHaveLength(1)
    expect(bird.hits).toBe(0)
  })

  it('reads 100,000 bytes of an endless answer and hangs up', async () => {
    let closed = false
    const { url } = await receiver((_, res) => {
      const pour = () => {
        while (!closed && res.write('x'.repeat(65_536)));
      }
      res.on('close', () => {
        closed = true
      })
      res.on('drain', pour)
      pour()
    })
    expect((await safeFetch(url)).body).toHaveLength(100_000)
    await expect.poll(() => closed).toBe(true)
  })

  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    [
      'sends a byte now and then',
      (_, res) => {
        const timer = setInterval(() => res.write('x'), 20)
        res.on('close', () => clearInterval(timer))
      },
    ],
    [
      'sends interim answers for ever',
      (_, res) => {
        const timer = setInterval(() => res.writeProcessing(), 20)
        res.on('close', () => clearInterval(timer))
      },
    ],
  ])('gives up in time on one that %s', async (_, answer) => {
    const { url } = await receiver(answer)
    const before = Date.now()
    expect(await faultOf(safeFetch(url, { withinMs: 300 }))).toBe('timeout')
    expect(Date.now() - before).toBeLessThan(1_500)
  })

  it('gives up after seven seconds, whatever is asked', async () => {
    const { url } = await receiver(() => {})
    const before = Date.now()
    expect(await faultOf(safeFetch(url, { withinMs: 60_000 }))).toBe('timeout')
    expect(Date.now() - before).toBeGreaterThan(6_500)
    expect(Date.now() - before).toBeLessThan(8_500)
  })

  it('gives up in time on a resolver that never answers', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect(await faultOf(safeFetch('https://example.org/', { resolve, withinMs: 200 }))).toBe('timeout')
  })

  it.each<[string, RequestListener]>([
    [
      'breaks off in the middle',
      (_, res) => {
        res.writeHead(200, { 'content-length': '1000' })
        res.write('half')
        setTimeout(() => res.destroy(), 20)
      },
    ],
    ['hangs up at once', req => void req.socket.destroy()],
    [
      'switches protocols',
      (_, res) => {
        res.writeHead(101, { connection: 'upgrade', upgrade: 'x' }).end()
      },
    ],
    [
      'sends a flood of headers',
      (_, res) => {
        res.writeHead(200, { 'x-flood': 'x'.repeat(100_000) }).end()
      },
    ],
  ])('has no answer from one that %s', async (_, answer) => {
    const { url } = await receiver(answer)
    expect(await faultOf(safeFetch(url))).toBe('connection')
  })

  it('does not talk to what is no web server, or has no trusted certificate', async () => {
    const port = await listen(createSocketServer(socket => void socket.end('SSH-2.0-x\r\n')))
    process.env.STET_OUTBOUND_HOSTS = `127.0.0.1:${port}`
    expect(await faultOf(safeFetch(`http://127.0.0.1:${port}`))).toBe('connection')
    expect(['tls', 'connection']).toContain(await faultOf(safeFetch(`https://127.0.0.1:${port}`)))
  })
})

describe('a name', () => {
  const closed = ['127.0.0.1', '10.0.0.1', '169.254.169.254', '0.0.0.0', '::1', '::ffff:127.0.0.1', 'fd00::1']

  it.each(closed)('that leads to %s is refused, also beside an open address', async address => {
    const bad = { address, family: address.includes(':') ? 6 : 4 }
    const good = { address: '8.8.8.8', family: 4 }
    for (const addresses of [[bad], [good, bad], [bad, good]]) {
      expect(await faultOf(safeFetch('https://example.org/', { resolve: async () => addresses }))).toBe('address')
    }
  })

  it('of this machine is refused by the real resolver', async () => {
    expect(await faultOf(safeFetch('https://localhost/'))).toBe('address')
    expect(['address', 'unresolved']).toContain(await faultOf(safeFetch('https://localhost./')))
  })

  it('without an address says so', async () => {
    expect(await faultOf(safeFetch('https://example.org/', { resolve: async () => [] }))).toBe('unresolved')
    const resolve = async () => Promise.reject(new Error('ENOTFOUND'))
    expect(await faultOf(safeFetch('https://example.org/', { resolve }))).toBe('unresolved')
  })

  it('that leads elsewhere at a second look is looked at once, and only the checked address is called', async () => {
    const { port, reached } = await receiver((_, res) => res.end('checked'))
    const bird = await canary('127.0.0.2', port)
    let looks = 0
    const resolve = async () => [{ address: ++looks === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const answer = await safeFetch(`http://hook.test:${port}/`, { resolve })
    expect(answer.body.toString()).toBe('checked')
    expect(reached).toEqual([`GET / hook.test:${port}`])
    expect([looks, bird.hits]).toEqual([1, 0])
  })

  it('goes on to the next checked address when one does not answer, and to no other', async () => {
    const { port, reached } = await receiver((_, res) => res.end('second'))
    const resolve = async () => [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect((await safeFetch(`http://hook.test:${port}/`, { resolve })).body.toString()).toBe('second')
    expect(reached).toHaveLength(1)
  })
})
