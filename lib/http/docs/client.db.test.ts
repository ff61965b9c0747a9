import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStet, type Stet } from '#client/stet.ts'
import { useTestStore } from '#db/test-store.ts'
import { addTerms, changePublication, publishSample } from '#lib/delivery/test-newsroom.ts'
import { startDelivery } from '../delivery/test-server.ts'

useTestStore()

const SAMPLES = 30
let stet: Stet
let url: string
let asked: { status: number; address: string }[] = []
let stop: () => Promise<void>
let published: { id: string; slug: string }[]

beforeAll(async () => {
  await addTerms()
  published = []
  for (let n = 0; n < SAMPLES; n++) published.push(await publishSample(n, {}, n === 3 ? ['an-older-slug'] : []))
  const server = await startDelivery()
  stop = server.stop
  url = server.url
  const counted: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    asked.push({ status: response.status, address: String(input).slice(url.length) })
    return response
  }
  stet = createStet({ url, fetch: counted })
})
afterAll(() => stop())

const newestFirst = () => published.map(({ id }) => id).reverse()

describe('the client against the delivery API', () => {
  it('lists one page, all pages and all briefings, with the same filters throughout', async () => {
    const page = await stet.briefings.list({ limit: 4, count: true })
    expect(page.items.map(({ id }) => id)).toEqual(newestFirst().slice(0, 4))
    expect(page).toMatchObject({ next: expect.any(String), total: SAMPLES })
    const sizes: number[] = []
    for await (const { items } of stet.briefings.pages({ limit: 12 })) sizes.push(items.length)
    expect(sizes).toEqual([12, 12, 6])
    const tech: string[] = []
    for await (const { id } of stet.briefings.all({ section: 'tech', limit: 7, fields: ['id'] })) tech.push(id)
    expect(tech).toEqual(newestFirst().filter((_, index) => index % 2 === 1))
  })

  it('gives what was asked for, and asks again only for what has changed', async () => {
    asked = []
    const [first] = published
    const get = () => stet.briefings.get(first?.id ?? '', { fields: ['title', 'body.html'] })
    const before = await get()
    expect(Object.keys(before).sort()).toEqual(['body', 'title'])
    expect(Object.keys(before.body)).toEqual(['html'])
    expect(await get()).toEqual(before)
    expect(asked.map(({ status }) => status)).toEqual([200, 304])
  })

  it('follows an older slug and says so', async () => {
    const moved = await stet.briefings.bySlug('an-older-slug')
    expect(moved).toMatchObject({ moved: true, briefing: { id: published[3]?.id, slug: published[3]?.slug } })
    expect(await stet.briefings.bySlug('an-older-slug')).toEqual(moved)
    expect(await stet.briefings.bySlug(published[3]?.slug ?? '')).toMatchObject({ moved: false })
  })

  it('knows sections, series, tags, authors and what is related', async () => {
    expect((await stet.sections()).map(({ slug }) => slug).sort()).toEqual(['business', 'tech'])
    expect(await stet.series()).toMatchObject([{ slug: 'tech-briefing', count: SAMPLES }])
    expect(await stet.tags()).toHaveLength(12)
    expect(await stet.authors()).toHaveLength(3)
    expect(await stet.author('author-1')).toMatchObject({ slug: 'author-1', count: SAMPLES / 3 })
    expect(await stet.briefings.related(published[0]?.id ?? '', { limit: 2 })).toHaveLength(2)
  })

  it('reports refusals by their code', async () => {
    await expect(stet.author('nobody')).rejects.toMatchObject({ status: 404, code: 'not-found' })
    await expect(stet.briefings.list({ limit: 1000 })).rejects.toMatchObject({
      ...{ status: 400, code: 'validation' },
      errors: [expect.objectContaining({ in: 'query' })],
      requestId: expect.any(String),
    })
    const { next } = await stet.briefings.list({ limit: 1 })
    const elsewhere = stet.briefings.list({ cursor: next ?? '', tag: 'tag-1' })
    await expect(elsewhere).rejects.toMatchObject({ code: 'cursor-mismatch' })
  })

  it('syncs everything, then only what changed, with a tombstone for what left', async () => {
    const copy = new Set<string>()
    const whole = stet.sync()
    for await (const change of whole) if (change.op === 'upsert') copy.add(change.data.id)
    expect([...copy].sort()).toEqual(newestFirst().sort())
    const gone = published[5]?.id ?? ''
    await changePublication(gone, { state: 'withdrawn', answer: 410 })
    const later = stet.sync({ token: whole.token ?? '' })
    const changes = []
    for await (const change of later) changes.push(change)
    expect(changes).toMatchObject([{ op: 'delete', id: gone, reason: 'withdrawn' }])
    expect(later.token).not.toBe(whole.token)
    await expect(stet.briefings.get(gone)).rejects.toMatchObject({ code: 'gone', status: 410 })
    await changePublication(gone, { state: 'live', answer: null })
  })

  it('hears of a change at once, and from where it left off', async () => {
    const controller = new AbortController()
    const [first, second] = published
    const events = stet.live({ signal: controller.signal })
    const coming = events.next()
    await expect.poll(() => asked.some(({ address }) => address.endsWith('/live'))).toBe(true)
    await changePublication(first?.id ?? '', { revision: 2 })
    const heard = await coming
    expect(heard.value).toMatchObject({ event: 'change' })
    controller.abort()
    expect(await events.next()).toMatchObject({ done: true })

    await changePublication(second?.id ?? '', { revision: 2 })
    const again = stet.live({ lastEventId: heard.value?.id ?? '', signal: AbortSignal.timeout(10_000) })
    expect(Number((await again.next()).value?.id)).toBe(Number(heard.value?.id) + 1)
    await again.return()
  })
})
