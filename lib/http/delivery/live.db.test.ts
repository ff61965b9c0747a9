import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { addTerms, changePublication, publishSample } from '#lib/delivery/test-newsroom.ts'
import { deliveryApp } from './app.ts'
import { stopLive } from './live.ts'
import { liveHub } from './live-hub.ts'
import { Listener } from './test-follower.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

const open: Listener[] = []
let ask: Ask
let url: string
let stop: () => Promise<void>
let id: string

beforeAll(async () => {
  await addTerms()
  id = (await publishSample(1)).id
  ;({ ask, url, stop } = await startDelivery())
})
afterEach(async () => {
  for (const listener of open.splice(0)) listener.close()
  await expect.poll(() => liveHub().listeners.size).toBe(0)
})
afterAll(async () => {
  stopLive()
  await stop()
})

async function listen(lastId: string | null = null, headers: Record<string, string> = {}): Promise<Listener> {
  const listener = new Listener()
  listener.lastId = lastId
  open.push(listener)
  await listener.open(url, headers)
  return listener
}

const change = () => changePublication(id, { revision: 1 })
const idsOf = ({ events }: Listener) => events.map(event => event.id)

describe('a listener', () => {
  it('is told at once what changed, with its tags', async () => {
    const listener = await listen()
    const before = Number(listener.lastId)
    const { id: other } = await publishSample(2)
    await expect.poll(() => listener.events).toHaveLength(1)
    expect(listener.events[0]).toEqual({
      id: before + 1,
      event: 'change',
      tags: expect.arrayContaining(['list:briefings', `briefing:${other}`, 'section:tech', 'author:author-2']),
    })
  })

  it('many hear the same, in the same order', async () => {
    const listeners = await Promise.all(Array.from({ length: 120 }, () => listen()))
    const first = Number(listeners[0]?.lastId)
    for (let n = 0; n < 20; n++) await change()
    const wanted = Array.from({ length: 20 }, (_, n) => first + 1 + n)
    for (const listener of listeners) await expect.poll(() => idsOf(listener)).toEqual(wanted)
  })

  it('comes back and hears what it missed, once and in order, also while more happens', async () => {
    const listener = await listen()
    const first = Number(listener.lastId)
    let made = 0
    for (let round = 0; round < 8; round++) {
      listener.close()
      for (let n = 0; n < 3; n++, made++) await change()
      const more = (async () => {
        for (let n = 0; n < 5; n++, made++) await change()
      })()
      await listener.open(url)
      await more
    }
    const wanted = Array.from({ length: made }, (_, n) => first + 1 + n)
    await expect.poll(() => idsOf(listener)).toEqual(wanted)
  })

  it.each(['0', 'abc', '999999', '12345678901234567890'])(
    'that comes back with %s, or after too much, is told to begin again, then goes on',
    async lastId => {
      if (lastId === '0') for (let n = 0; n < 1_001; n++) await change()
      const listener = await listen(lastId)
      await expect.poll(() => listener.events.length).toBe(1)
      expect(listener.events[0]).toMatchObject({ event: 'restart', tags: ['list:briefings'] })
      await change()
      await expect.poll(() => idsOf(listener)).toEqual([listener.events[0]?.id, Number(listener.events[0]?.id) + 1])
    },
    60_000,
  )

  it('who does not read is closed, and the others go on', async () => {
    const listener = await listen()
    const lazy = get(`${url}/api/v1/live`, { agent: false }, response => response.pause())
    const closed = new Promise(resolve => lazy.on('close', resolve).on('error', resolve))
    await expect.poll(() => liveHub().listeners.size).toBe(2)
    const tags = Array.from({ length: 4_000 }, (_, n) => `tag:long-enough-to-fill-a-buffer-${n}`)
    const text = Buffer.from(`data: ${JSON.stringify({ tags })}\n\n`)
    for (let n = 0; n < 400 && liveHub().listeners.size > 1; n++) {
      await liveHub().listeners.tell([{ seq: 1_000_000 + n, text }])
      await sleep(1)
    }
    await expect.poll(() => liveHub().listeners.size).toBe(1)
    lazy.destroy()
    await closed
    expect(listener.status).toBe(200)
  })
})

describe('a stream that is over', () => {
  it('is written to no more, whoever is told meanwhile', async () => {
    const listener = await listen()
    const failed: unknown[] = []
    const note = (error: unknown) => failed.push(error)
    process.prependListener('uncaughtException', note)
    liveHub().listeners.end()
    await liveHub().listeners.tell([{ seq: 2_000_000, text: Buffer.from(':\n\n') }])
    await expect.poll(() => liveHub().listeners.size).toBe(0)
    process.off('uncaughtException', note)
    expect([failed, listener.status]).toEqual([[], 200])
  })

  it('is not counted when its client left before it was', async () => {
    const opened = Promise.withResolvers<void>()
    const server = createServer((_, res) => {
      res.once('close', () => {
        liveHub().open(res, { address: '127.0.0.1', lastSeen: null, head: [] }).then(opened.resolve, opened.reject)
      })
      asking.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const asking = get({ port: (server.address() as AddressInfo).port }).on('error', () => undefined)
    await opened.promise
    expect(liveHub().listeners.size).toBe(0)
    server.close()
  })
})

describe('limits', () => {
  it('one address has 200, another still gets in; who leaves makes room', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    process.env.STET_TRUSTED_PROXIES = '1'
    try {
      await Promise.all(Array.from({ length: 200 }, () => listen(null, headers)))
      const refused = await ask('/live', { headers })
      expect([refused.status, refused.headers['retry-after']]).toEqual([429, '30'])
      expect(JSON.parse(refused.body.toString())).toMatchObject({ code: 'rate-limited' })
      expect((await listen(null, { 'x-forwarded-for': '203.0.113.10' })).status).toBe(200)
      open[0]?.close()
      await expect.poll(() => liveHub().listeners.size).toBe(200)
      expect((await listen(null, headers)).status).toBe(200)
    } finally {
      delete process.env.STET_TRUSTED_PROXIES
    }
  })

  it('this machine itself is not held to a share of its own', async () => {
    const listeners = await Promise.all(Array.from({ length: 230 }, () => listen()))
    expect(listeners.every(({ status }) => status === 200)).toBe(true)
  })

  it('takes no parameters; HEAD tells what it is and keeps no connection', async () => {
    expect((await ask('/live?tags=x')).status).toBe(400)
    const head = await ask('/live', { method: 'HEAD' })
    expect([head.status, head.headers['content-type'], head.headers['cache-control']]).toEqual([
      200,
      'text/event-stream',
      'no-store, no-transform',
    ])
    expect(liveHub().listeners.size).toBe(0)
  })

  it('says so where the server cannot keep connections', async () => {
    const answer = await deliveryApp.request('/api/v1/live')
    expect([answer.status, (await answer.json()).code]).toEqual([503, 'unavailable'])
  })
})
