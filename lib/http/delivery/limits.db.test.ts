import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { type Ask, startDelivery } from './test-server.ts'

const QUOTA = 5

let time = Date.now()
let ask: Ask
let url: string
let stop: () => Promise<void>
process.env.STET_RATE_LIMIT = String(QUOTA)
useTestStore()
afterAll(setClock(() => new Date(time)))
beforeAll(async () => {
  const started = await startDelivery()
  ask = started.ask
  url = started.url
  stop = started.stop
})
afterEach(() => {
  time += 120_000
})
afterAll(async () => {
  delete process.env.STET_RATE_LIMIT
  await stop()
})

describe('the limit of requests', () => {
  it.each([true, false])('gives each client its quota, and tells what is left (memory: %s)', async memory => {
    for (let left = QUOTA - 1; left >= 0; left--) {
      const { status, headers } = await ask('/briefings', { memory })
      expect(status).toBe(200)
      expect(headers.ratelimit).toBe(`"client";r=${left};t=${(QUOTA - left) * 12}`)
      expect(headers['ratelimit-policy']).toBe('"client";q=5;w=60')
    }
    const { status, headers, body } = await ask('/briefings', { memory })
    expect([status, headers['retry-after']]).toEqual([429, '12'])
    expect(headers.ratelimit).toBe('"client";r=0;t=60')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(body.toString())).toMatchObject({ code: 'rate-limited', status: 429 })
    time += 12_000
    expect((await ask('/briefings', { memory })).status).toBe(200)
    expect((await ask('/briefings', { memory })).status).toBe(429)
  })

  it.each([true, false])('does not count a 304 (memory: %s)', async memory => {
    const { headers } = await ask('/briefings', { memory })
    const known = { 'if-none-match': String(headers.etag) }
    for (let n = 0; n < 20; n++) {
      const { status, headers } = await ask('/briefings', { memory, headers: known })
      expect([status, headers.ratelimit]).toEqual([304, '"client";r=4;t=12'])
    }
  })

  it.each([true, false])('lets a burst have no more than the quota (memory: %s)', async memory => {
    const statuses = await atOnce(QUOTA * 4, memory)
    expect(statuses.filter(status => status === 200)).toHaveLength(QUOTA)
    expect(statuses.filter(status => status === 429)).toHaveLength(QUOTA * 3)
  })

  it('takes one request for what the memory leaves to the router', async () => {
    expect((await ask('/briefings?limit=7&cursor=wrong')).headers.ratelimit).toBe('"client";r=4;t=12')
    expect((await ask('/tags')).headers.ratelimit).toBe('"client";r=3;t=24')
  })

  it('counts refusals too', async () => {
    for (let n = 0; n < QUOTA; n++) expect((await ask('/briefings?nonsense=1')).status).toBe(400)
    expect((await ask('/briefings?nonsense=1')).status).toBe(429)
  })

  it('does not believe the address that a client writes itself', async () => {
    const forged = (n: number) => ask('/tags', { headers: { 'x-forwarded-for': `203.0.113.${n}` } })
    for (let n = 0; n < QUOTA; n++) expect((await forged(n)).status).toBe(200)
    expect((await forged(9)).status).toBe(429)
  })

  it('leaves the probes of load balancers alone', async () => {
    for (let n = 0; n < QUOTA * 3; n++) expect((await ask('/ready')).status).toBe(200)
  })
})

describe('what an address may hold', () => {
  it('4,096 characters', async () => {
    expect((await ask(`/briefings?section=${'x'.repeat(5_000)}`)).status).toBe(413)
    expect((await ask(`/briefings?section=${'x'.repeat(3_000)}`)).status).toBe(400)
  })

  it('30 parameters', async () => {
    const many = Array.from({ length: 31 }, (_, n) => `p${n}=1`).join('&')
    const { status, body } = await ask(`/briefings?${many}`)
    expect([status, JSON.parse(body.toString()).errors[0].code]).toEqual([400, 'too_many'])
  })
})

/** The statuses of so many requests that arrive together, in one packet, each for a list that nobody had yet. */
async function atOnce(count: number, memory: boolean): Promise<number[]> {
  const { port } = new URL(url)
  const heads = Array.from({ length: count }, (_, n) => {
    const close = n === count - 1 ? 'Connection: close\r\n' : ''
    const path = `/api/v1/briefings?limit=${n + 1}${memory ? '' : '&locale=ko'}`
    return `GET ${path} HTTP/1.1\r\nHost: test\r\n${close}${memory ? '' : 'X-Router-Only: 1\r\n'}\r\n`
  })
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(heads.join(''))
  return [...(await text(socket)).matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
}
