import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { type Ask, startDelivery } from './test-server.ts'

const QUOTA = 5

let time = Date.now()
let ask: Ask
let stop: () => Promise<void>
process.env.STET_RATE_LIMIT = String(QUOTA)
useTestStore()
afterAll(setClock(() => new Date(time)))
beforeAll(async () => {
  const started = await startDelivery()
  ask = started.ask
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
