import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { StetProblem } from '#client/problem.ts'
import { createRequest } from '#client/request.ts'
import { createStet } from '#client/stet.ts'

type Handler = (req: IncomingMessage, res: ServerResponse) => void
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A server that says what the test wants, and what it was asked. */
async function serve(handle: Handler): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = []
  const server = createServer((req, res) => {
    asked.push(req)
    handle(req, res)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

describe('a request of the client', () => {
  it('asks conditionally once it has an answer, and gives the kept one on 304', async () => {
    const { url, asked } = await serve((req, res) => {
      if (req.headers['if-none-match'] === '"a"') res.writeHead(304, { etag: '"a"' }).end()
      else res.writeHead(200, { etag: '"a"', 'content-type': 'application/json' }).end('{"data":[{"slug":"tech"}]}')
    })
    const stet = createStet({ url })
    const first = await stet.sections()
    first.pop()
    expect(await stet.sections()).toEqual([{ slug: 'tech' }])
    expect(asked.map(req => req.headers['if-none-match'])).toEqual([undefined, '"a"'])
  })

  it('keeps within its bounds, and nothing that says no-store', async () => {
    const { url, asked } = await serve((req, res) => {
      const headers = { etag: '"a"', ...(req.url?.includes('secret') && { 'cache-control': 'private, no-store' }) }
      res.writeHead(200, headers).end(JSON.stringify('x'.repeat(400)))
    })
    const { json } = createRequest({ url, keep: 1_000 })
    for (const path of ['/1', '/2', '/1', '/secret', '/secret', '/3', '/4', '/1']) await json(path)
    const conditional = asked.filter(req => req.headers['if-none-match']).map(req => req.url)
    expect(conditional).toEqual(['/api/v1/1'])
  })

  it('spells one query in one way and leaves out what is undefined', async () => {
    const { url, asked } = await serve((_, res) => res.end('{}'))
    const { json } = createRequest({ url: `${url}/` })
    await json('/briefings', { tag: 'ai', fields: ['title', 'body.html'], cursor: undefined, limit: 5 })
    expect(asked[0]?.url).toBe('/api/v1/briefings?fields=title%2Cbody.html&limit=5&tag=ai')
  })

  it('comes back when 429 and 503 say when, and no more often than it may', async () => {
    let left = 2
    const { url, asked } = await serve((_, res) => {
      if (left-- > 0) res.writeHead(left ? 429 : 503, { 'retry-after': '0' }).end()
      else res.end('{"data":[]}')
    })
    expect(await createStet({ url }).tags()).toEqual([])
    expect(asked).toHaveLength(3)
    left = 99
    await expect(createStet({ url, retries: 1 }).tags()).rejects.toMatchObject({ status: 429, retryAfter: 0 })
    expect(asked).toHaveLength(5)
  })

  it.each([
    ['503 without a time', 503, {}],
    ['429 that is too far away', 429, { 'retry-after': '3600' }],
    ['500', 500, { 'retry-after': '0' }],
  ] as const)('does not try %s again', async (_, status, headers) => {
    const { url, asked } = await serve((_req, res) => res.writeHead(status, headers).end('<h1>Bad</h1>'))
    const problem = await createStet({ url })
      .tags()
      .catch(error => error)
    expect(problem).toBeInstanceOf(StetProblem)
    expect(problem).toMatchObject({ status, code: 'unknown' })
    expect(asked).toHaveLength(1)
  })

  it('gives a refusal as the API worded it', async () => {
    const body = {
      code: 'gone',
      detail: 'This briefing was removed.',
      requestId: 'r1',
      notice: '법원 명령',
      errors: [],
    }
    const { url } = await serve((_, res) => res.writeHead(410).end(JSON.stringify(body)))
    const problem = await createStet({ url })
      .briefings.get('x')
      .catch(error => error)
    expect(problem).toMatchObject({ ...body, status: 410, name: 'StetProblem', retryAfter: null })
  })

  it('is ended by its signal, also while it waits to try again', async () => {
    const { url } = await serve((_, res) => res.writeHead(503, { 'retry-after': '20' }).end())
    const signal = AbortSignal.timeout(50)
    await expect(createStet({ url }).tags({ signal })).rejects.toThrow(/timeout/)
  })

  it('sends the key, and the language of its lists', async () => {
    const { url, asked } = await serve((_, res) => res.end('{"data":[],"page":{"nextCursor":null}}'))
    const stet = createStet({ url, key: 'stp_1', locale: 'ko' })
    await stet.briefings.list({ section: 'tech' })
    await stet.briefings.list({ locale: 'en' })
    await stet.search('반도체')
    expect(asked.map(req => req.url)).toEqual([
      '/api/v1/briefings?locale=ko&section=tech',
      '/api/v1/briefings?locale=en',
      `/api/v1/search?locale=ko&q=${encodeURIComponent('반도체')}`,
    ])
    expect(asked.every(req => req.headers.authorization === 'Bearer stp_1')).toBe(true)
  })
})
