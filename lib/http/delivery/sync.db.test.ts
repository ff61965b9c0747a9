import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { samplePublication } from '#lib/delivery/sample-publication.ts'
import { writeSyncToken } from '#lib/delivery/sync-token.ts'
import { addTerms, addWorkingCopy, changePublication, publishSample, SENTINEL } from '#lib/delivery/test-newsroom.ts'
import { recordChange } from '#lib/publishing/record-change.ts'
import { Follower } from './test-follower.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

const COUNT = 60
let ask: Ask
let url: string
let stop: () => Promise<void>

beforeAll(async () => {
  await addTerms()
  for (let n = 0; n < COUNT; n++) await publishSample(n)
  await addWorkingCopy('draft-1')
  ;({ ask, url, stop } = await startDelivery())
})
afterAll(() => stop())

type Entry = { seq: number; op: string; id: string; reason?: string; at?: string }
const json = async (query: string) => JSON.parse((await ask(`/sync?${query}`)).body.toString('utf8'))
const idOf = (n: number) => `sample-${String(n).padStart(8, '0')}`

function itemOf(n: number, text: string): string {
  const item = JSON.parse(samplePublication(n).texts.item)
  return JSON.stringify({ ...item, body: { ...item.body, text } })
}

/** Takes one off as the desk does: state, tombstone, number. */
async function takeOff(id: string, state: 'withdrawn' | 'killed') {
  await transaction(async tx => {
    await tx.update(tables.publications).set({ state }).where(eq(tables.publications.briefingId, id))
    await recordChange(tx, { op: 'delete', briefingId: id, reason: state, tags: [] })
  })
}

async function wholePass(from: string): Promise<{ pages: Entry[][]; token: string }> {
  const pages: Entry[][] = []
  for (let query = from; ; ) {
    const page = await json(query)
    pages.push(page.items)
    if (page.nextSyncToken) return { pages, token: page.nextSyncToken }
    query = `token=${page.nextPageToken}`
  }
}

describe('answers', () => {
  it.each([
    ['', 400],
    ['?initial=false', 400],
    ['?initial=', 400],
    ['?limit=5&initial=true', 400],
    ['?initial=true&token=x', 400],
    ['?initial=true&initial=true', 400],
    ['?token=', 400],
    ['?token=abc', 400],
    ['?token=abc.def', 400],
    [`?token=${'x'.repeat(400)}`, 400],
    ['?initial=true', 200],
  ])('GET /sync%s is %i, and so is HEAD', async (query, status) => {
    expect((await ask(`/sync${query}`)).status).toBe(status)
    expect((await ask(`/sync${query}`, { method: 'HEAD' })).status).toBe(status)
  })

  it('holds the stored text of each item, byte for byte, in the order of changes', async () => {
    const { body } = await ask('/sync?initial=true')
    const { items, nextSyncToken } = JSON.parse(body.toString('utf8'))
    expect(items).toHaveLength(COUNT)
    expect(items.map(({ seq }: Entry) => seq)).toEqual(items.map((_: Entry, n: number) => n + 1))
    const item = (await ask(`/briefings/${idOf(7)}`)).body.toString('utf8')
    expect(body.toString('utf8')).toContain(`"revision":1,${item.slice(1, -1)}}`)
    expect(nextSyncToken).toEqual(expect.any(String))
    expect(body.includes(SENTINEL)).toBe(false)
  })

  it('a token with nothing new is answered with itself, from memory, and 304', async () => {
    const { nextSyncToken } = await json('initial=true')
    const again = await ask(`/sync?token=${nextSyncToken}`)
    expect(JSON.parse(again.body.toString())).toEqual({ items: [], nextSyncToken })
    const same = await ask(`/sync?token=${nextSyncToken}`, { headers: { 'if-none-match': String(again.headers.etag) } })
    expect([same.status, same.byListener]).toEqual([304, true])
    expect(again.headers['cache-tag']).toBe('list:briefings,sync')
  })

  it('refuses an altered token, and one that this database never reached', async () => {
    const { nextSyncToken } = await json('initial=true')
    const [payload, mac] = nextSyncToken.split('.')
    const other = Buffer.from(JSON.stringify({ s: 1, h: 1, q: '' })).toString('base64url')
    for (const token of [`${other}.${mac}`, `${payload}.${mac}x`, `${payload}`, `${payload}.${mac}.${mac}`]) {
      expect(await json(`token=${token}`), token).toMatchObject({ status: 400, errors: [{ pointer: '/token' }] })
    }
    for (const position of [
      { seq: 1_000_000, known: 1, line: '' },
      { seq: 1, known: 1_000_000, line: '' },
      { seq: 1, known: 1, line: 'before the restore' },
    ]) {
      expect(await json(`token=${writeSyncToken(position)}`)).toMatchObject({
        status: 410,
        code: 'gone',
        reason: 'sync-token-expired',
        detail: expect.stringContaining('initial=true'),
      })
    }
  })
})

describe('a pass', () => {
  it('tells each change after its token once, by its last state, killed ones first', async () => {
    const { token } = await wholePass('initial=true')
    await changePublication(idOf(1), { revision: 2 })
    await changePublication(idOf(1), { revision: 3 })
    await takeOff(idOf(2), 'withdrawn')
    await changePublication(idOf(3), { revision: 2 })
    await takeOff(idOf(3), 'killed')
    const { pages } = await wholePass(`token=${token}`)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.map(({ op, id, reason }) => [op, id, reason])).toEqual([
      ['delete', idOf(3), 'killed'],
      ['upsert', idOf(1), undefined],
      ['delete', idOf(2), 'withdrawn'],
    ])
    expect(Date.parse(pages[0]?.[0]?.at ?? '')).not.toBeNaN()
    expect(JSON.stringify(pages[0]?.[0])).not.toContain('아시아')
  })

  it('a beginner hears nothing of what left before, and of what leaves on the way', async () => {
    for (const n of [10, 11, 12, 13, 14]) await changePublication(idOf(n), { item: itemOf(n, 'x'.repeat(400_000)) })
    const first = await json('initial=true')
    expect(first.nextSyncToken).toBeUndefined()
    expect(first.items.some(({ id }: Entry) => id === idOf(2) || id === idOf(3))).toBe(false)
    expect(first.items.every(({ op }: Entry) => op === 'upsert')).toBe(true)
    await takeOff(first.items[0].id, 'withdrawn')
    await takeOff(idOf(14), 'killed')
    const { pages } = await wholePass(`token=${first.nextPageToken}`)
    const rest = pages.flat()
    expect(rest.filter(({ op }) => op === 'delete').map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.items[0].id, idOf(14)]),
    )
    expect(rest.some(({ id, op }) => id === idOf(14) && op === 'upsert')).toBe(false)
  })

  it('pages hold about a megabyte of items, and one that is larger stands alone', async () => {
    for (const n of [20, 21]) await changePublication(idOf(n), { item: itemOf(n, '글'.repeat(700_000)) })
    const { pages } = await wholePass('initial=true')
    const sizes = pages.map(page => Buffer.byteLength(JSON.stringify(page)))
    expect(pages.slice(-2).map(page => page.map(({ id }) => id))).toEqual([[idOf(20)], [idOf(21)]])
    expect(Math.max(...sizes.slice(0, -2))).toBeLessThan(1_100_000)
    const ids = pages.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives a follower exactly the public set', async () => {
    const follower = new Follower(url)
    await follower.pass()
    const listed = new Set<string>()
    for (let at: string | null = '/briefings?limit=100&fields=id'; at; ) {
      const list = JSON.parse((await ask(at)).body.toString())
      for (const { id } of list.data) listed.add(id)
      at = list.links.next?.split('/api/v1')[1] ?? null
    }
    expect([...follower.set.keys()].sort()).toEqual([...listed].sort())
  })
})
