import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { fresh } from '#lib/delivery/freshness.ts'
import { samplePublication } from '#lib/delivery/sample-publication.ts'
import { addSchedule, addTerms, addWorkingCopy, changePublication, publishSample } from '#lib/delivery/test-newsroom.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { answerMemory } from './answer-memory.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

let ask: Ask
let stop: () => Promise<void>

beforeAll(async () => {
  await addTerms()
  for (let n = 0; n < 5; n++) await publishSample(n)
  ;({ ask, stop } = await startDelivery())
})
afterAll(() => stop())

describe('a read after an acknowledged change', () => {
  it('is never stale, whoever else reads', async () => {
    const { id } = await publishSample(50)
    const text = await ask(`/briefings/${id}`)
    const item = JSON.parse(text.body.toString()).data
    const { body: _, jsonLd: __, ...summary } = item
    let running = true
    const readers = ['/briefings', '/briefings?limit=1', `/briefings/${id}`, `/briefings/${id}`].map(async path => {
      for (let i = 0; running; i++) await ask(path, { headers: i % 2 ? { 'accept-encoding': 'br' } : {} })
    })
    const stale: number[] = []
    for (let version = 1; version <= 150; version++) {
      const changed = (text: object) => JSON.stringify({ ...text, revision: version })
      await changePublication(id, { summary: changed(summary), item: changed(item) })
      const [one, list] = await Promise.all([ask(`/briefings/${id}`), ask('/briefings?limit=1')])
      const seen = [JSON.parse(one.body.toString()).data.revision, JSON.parse(list.body.toString()).data[0].revision]
      if (seen.some(revision => revision !== version)) stale.push(version)
    }
    running = false
    await Promise.all(readers)
    expect(stale).toEqual([])
  })

  it('also when the read that fills the memory began before it', async () => {
    const { id } = await publishSample(60)
    const item = JSON.parse(samplePublication(60).texts.item)
    for (let round = 0; round < 50; round++) {
      const changing = changePublication(id, { item: JSON.stringify({ ...item, revision: round }) })
      const during = Array.from({ length: 4 }, () => ask(`/briefings/${id}`))
      await changing
      const after = await ask(`/briefings/${id}`)
      await Promise.all(during)
      const settled = await ask(`/briefings/${id}`)
      expect([after, settled].map(({ body }) => JSON.parse(body.toString()).data.revision)).toEqual([round, round])
    }
  })

  it('a withdrawal takes the briefing off at once', async () => {
    const { id } = await publishSample(70)
    expect([(await ask(`/briefings/${id}`)).status, (await ask(`/briefings/${id}`)).byListener]).toEqual([200, true])
    await changePublication(id, { state: 'withdrawn', answer: 410 })
    expect((await ask(`/briefings/${id}`)).status).toBe(410)
    expect((await ask('/briefings?limit=100')).body.includes(id)).toBe(false)
  })
})

describe('memory', () => {
  it('is kept when something other than public content changes', async () => {
    await ask('/briefings')
    const { generation } = await fresh()
    const kept = answerMemory().find(generation, '/api/v1/briefings')
    await transaction(async tx => {
      await tx.insert(tables.tries).values({ key: `typing-${generation}`, count: 1, windowEndsAt: now() })
    })
    await ask('/briefings')
    expect((await fresh()).generation).toBe(generation)
    expect(answerMemory().find(generation, '/api/v1/briefings')).toBe(kept)
    expect([kept === null, (await ask('/briefings')).byListener]).toEqual([false, true])
  })
})

describe('schedules', () => {
  it('bound how long a slug is said to have moved', async () => {
    await publishSample(80, { slug: 'new-address' }, ['old-address'])
    const calm = await ask('/briefings/by-slug/old-address')
    expect([calm.status, calm.headers.vary]).toEqual([308, 'Accept-Encoding'])
    expect(calm.headers['cache-control']).toContain('s-maxage=60, stale-while-revalidate=600,')
    await addWorkingCopy('soon')
    await addSchedule('soon', new Date(now().getTime() + 45_500))
    const near = await ask('/briefings/by-slug/old-address')
    expect(near.headers['cache-control']).toMatch(/s-maxage=4[45], stale-while-revalidate=0, /)
    await transaction(tx => tx.delete(tables.schedules))
  })

  it('bound what shared caches may keep, and fire when a reader comes', async () => {
    await addWorkingCopy('scheduled')
    const due = now().getTime() + 45_500
    await addSchedule('scheduled', new Date(due))
    const near = await ask('/briefings')
    expect(near.headers['cache-control']).toMatch(/s-maxage=4[45], stale-while-revalidate=0, /)
    const again = await ask('/briefings')
    expect([again.byListener, again.headers['cache-control']]).toEqual([true, near.headers['cache-control']])

    const restore = setClock(() => new Date(due + 31_000))
    try {
      expect(JSON.parse((await ask('/health')).body.toString())).toEqual({ status: 'late', lateSchedules: 1 })
      const answers = await Promise.all(['/briefings', '/briefings', '/tags'].map(path => ask(path)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const [schedule] = await (await read()).select().from(tables.schedules)
      expect(schedule?.status).toBe('held')
      expect((await ask('/briefings')).headers['cache-control']).toContain('s-maxage=60, stale-while-revalidate=600,')
      expect((await ask('/health')).status).toBe(200)
    } finally {
      restore()
    }
  })
})
