import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore, read } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { sampleId, sampleTime } from '#lib/delivery/sample-publication.ts'
import { addTerms, changePublication, publishSample } from '#lib/delivery/test-newsroom.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

const COUNT = 40
const ids = Array.from({ length: COUNT }, (_, n) => sampleId(n))
const changedAt = (n: number) => new Date(sampleTime(n).getTime() + (n % 10) * 3_600_000)
const iso = (n: number) => sampleTime(n).toISOString()
let ask: Ask
let stop: () => Promise<void>

beforeAll(async () => {
  await addTerms()
  for (let n = 0; n < COUNT; n++) {
    await publishSample(n, { locale: n % 4 === 0 ? 'en' : 'ko', updatedAt: changedAt(n) })
  }
  await publishSample(90, { state: 'withdrawn', answer: 404 })
  ;({ ask, stop } = await startDelivery())
})
afterAll(() => stop())

type Item = { id: string; title: string } & Record<string, unknown>
const spelled = (path: string) => path.replace(/[^ -~]+/g, encodeURIComponent)
const json = async (path: string) => JSON.parse((await ask(spelled(path))).body.toString('utf8'))
const idsOf = async (path: string): Promise<string[]> => (await json(path)).data.map(({ id }: Item) => id)

async function walk(path: string, meanwhile = async (_page: number) => {}): Promise<string[]> {
  const seen: string[] = []
  let next: string | null = path
  for (let page = 0; next; page++) {
    const { data, links } = await json(next)
    seen.push(...data.map(({ id }: Item) => id))
    await meanwhile(page)
    next = links.next?.split('/api/v1')[1] ?? null
  }
  return seen
}

const newestFirst = (wanted: (n: number) => boolean) => ids.filter((_, n) => wanted(n)).toReversed()
const latestFirst = ids.toSorted((a, b) => {
  const [x, y] = [ids.indexOf(a), ids.indexOf(b)]
  return changedAt(y).getTime() - changedAt(x).getTime() || (a < b ? 1 : -1)
})

describe('parameters', () => {
  it.each([
    ['locale=en', (n: number) => n % 4 === 0],
    [`publishedAfter=${iso(10)}`, (n: number) => n > 10],
    [`publishedBefore=${iso(10)}&locale=ko`, (n: number) => n < 10 && n % 4 !== 0],
    [`publishedAfter=${iso(5)}&publishedBefore=${iso(20)}&tag=tag-3`, (n: number) => n > 5 && n < 20 && n % 7 === 3],
    [`updatedAfter=${changedAt(19).toISOString()}`, (n: number) => changedAt(n) > changedAt(19)],
    ['q=로봇', (n: number) => n % 8 === 3],
    ['q=로봇&author=author-0&section=business', (n: number) => n % 8 === 3 && n % 3 === 0],
    ['q=공급망%20반도체&tag=tag-2', (n: number) => n % 7 === 2],
    ['q=…', () => false],
    ['q=없는낱말', () => false],
  ])('%s', async (query, wanted) => {
    const expected = newestFirst(wanted)
    expect(await idsOf(`/briefings?limit=100&${query}`)).toEqual(expected)
    expect(await walk(`/briefings?limit=3&${query}`)).toEqual(expected)
    const { page } = await json(`/briefings?limit=1&count=true&${query}`)
    expect(page).toMatchObject({ total: expected.length, hasMore: expected.length > 1 })
  })

  it.each([
    'sort=relevance',
    'sort=publishedAt',
    'sort=',
    'q=',
    'q=%20',
    `q=${'a'.repeat(201)}`,
    'q=a&q=b',
    'locale=fr',
    'count=1',
    'publishedAfter=2024-01-01',
    'publishedAfter=x',
    'updatedAfter=2024-01-01T00:00:00',
    'include=all',
    'include=',
    'perspective=live',
    'perspective=at:x',
    'perspective=at:2024-13-01T00:00Z',
    'sort=-updatedAt&sort=-publishedAt',
    'limit=01',
    'fields=body.pdf',
  ])('refuses %s, naming the parameter', async query => {
    const answer = await json(`/briefings?${query}`)
    expect(answer).toMatchObject({ status: 400, code: 'validation' })
    expect(answer.errors[0].pointer).toBe(`/${query.split('=')[0]}`)
  })

  it('sorts by the last change', async () => {
    expect(await idsOf('/briefings?limit=100&sort=-updatedAt')).toEqual(latestFirst)
    expect(await idsOf('/briefings?limit=100&sort=-updatedAt&q=로봇')).toEqual(
      latestFirst.filter(id => ids.indexOf(id) % 8 === 3),
    )
    expect(await idsOf('/briefings?limit=100&sort=-updatedAt&tag=tag-3&section=tech')).toEqual(
      latestFirst.filter(id => ids.indexOf(id) % 7 === 3 && ids.indexOf(id) % 2 === 0),
    )
  })

  it('has one address for one question', async () => {
    const { links } = await json(
      '/briefings?sort=-publishedAt&count=false&publishedAfter=2024-01-01T09:00:00%2B09:00&limit=20',
    )
    expect(links.self).toMatch(/\/api\/v1\/briefings\?publishedAfter=2024-01-01T00%3A00%3A00\.000Z$/)
  })

  it('binds a cursor to filters and order, and to nothing else', async () => {
    const { page } = await json('/briefings?limit=2&sort=-updatedAt&locale=ko')
    const at = `cursor=${page.nextCursor}`
    for (const query of ['locale=ko', 'sort=-updatedAt', 'sort=-updatedAt&locale=en', 'sort=-updatedAt&locale=ko&q=a'])
      expect(await json(`/briefings?${query}&${at}`)).toMatchObject({ status: 400, code: 'cursor-mismatch' })
    const free = `/briefings?locale=ko&sort=-updatedAt&limit=9&fields=id&include=related&count=true&${at}`
    expect((await ask(free)).status).toBe(200)
  })
})

describe('what is widened', () => {
  it('is a profile for each author, related briefings, and nothing that was not asked for', async () => {
    const { data } = await json(`/briefings/${ids[8]}?include=authors,hero,related&fields=id,authors`)
    expect(Object.keys(data)).toEqual(['id', 'authors', 'related'])
    expect(data.authors[0].profile).toEqual({
      ...{ id: 'author-2', slug: 'author-2', name: 'author-2', role: 'reporter', localizedNames: {} },
    })
    expect(data.related).toHaveLength(3)
    expect(Object.keys(data.related[0])).toEqual(['id', 'slug', 'title', 'publishedAt', 'hero'])
    const list = await json('/briefings?limit=2&include=related')
    expect(list.data.map((item: Item) => (item.related as Item[]).length)).toEqual([3, 3])
    expect((await json(`/briefings/${ids[8]}`)).data.authors[0]).not.toHaveProperty('profile')
    expect((await json(`/briefings/${ids[8]}?include=hero`)).data).not.toHaveProperty('related')
  })

  it('relates by what is shared, then by time, and never to itself', async () => {
    const points = (a: number, b: number) =>
      2 * (Number(a % 7 === b % 7) + Number(a % 5 === b % 5)) + Number(a % 3 === b % 3) + 1
    const others = ids.map((_, n) => n).filter(n => n !== 8)
    const best = others.toSorted((a, b) => points(8, b) - points(8, a) || b - a).map(sampleId)
    expect(await idsOf(`/briefings/${ids[8]}/related?limit=20`)).toEqual(best.slice(0, 20))
    expect(await idsOf(`/briefings/${ids[8]}/related`)).toEqual(best.slice(0, 5))
    const statuses = await Promise.all(
      [`${ids[8]}/related?limit=21`, `${ids[8]}/related?x=1`, 'nobody/related', `${sampleId(90)}/related`].map(
        async path => (await ask(`/briefings/${path}`)).status,
      ),
    )
    expect(statuses).toEqual([400, 400, 404, 404])
  })
})

describe('a page', () => {
  it('has another tag when one of its briefings changed, and the same when none did', async () => {
    const path = '/briefings?limit=3&locale=en'
    const before = await ask(path)
    await changePublication(ids[1] ?? '', { answer: null })
    expect((await ask(path)).headers.etag).toBe(before.headers.etag)
    await changePublication(ids[36] ?? '', { answer: null })
    expect((await ask(path)).headers.etag).not.toBe(before.headers.etag)
    expect((await ask(`${path}&fields=id`)).headers.etag).not.toBe(before.headers.etag)
  })

  it.skipIf(process.env.DATABASE_URL !== '')(
    'is read from an index in its order, also with several filters',
    async () => {
      const plans: [string, string][] = [
        ['', 'publications_newest'],
        ['sort=-updatedAt', 'publications_updated'],
        ['section=tech', 'publications_section'],
        [`section=tech&series=tech-briefing&publishedAfter=${iso(3)}`, 'publications_se'],
        ['locale=ko', 'publications_locale'],
        ['tag=tag-1', 'publication_tags_newest'],
        ['tag=tag-1&author=author-1&section=tech', 'publication_tags_newest'],
        [`author=author-1&locale=ko&publishedBefore=${iso(30)}`, 'publication_authors_newest'],
        ['q=로봇&section=tech&tag=tag-3', 'publications_place'],
        ['q=로봇&sort=relevance', 'publications_place'],
      ]
      for (const [query, index] of plans) {
        const plan = await planOf(`/briefings?limit=7&${query}`)
        expect(plan, query).toContain(index)
        expect(plan, query).not.toMatch(/SCAN publi|TEMP B-TREE/)
      }
    },
  )
})

describe('a walk to the end', () => {
  it.each(['', '&sort=-updatedAt', '&q=아시아', '&q=아시아&sort=relevance', '&section=tech'])(
    'has no gap and no duplicate while news arrives: %s',
    async query => {
      const section = query.includes('section')
      const there = ids.filter((_, n) => !section || n % 2 === 0)
      const from =
        1_000 + 200 * ['', '&sort=-updatedAt', '&q=아시아', '&q=아시아&sort=relevance', '&section=tech'].indexOf(query)
      const seen = await walk(`/briefings?limit=4${query}`, async page => {
        await Promise.all([1, 2].map(n => publishSample(from + page * 2 + n)))
      })
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter(id => there.includes(id)).toSorted()).toEqual(there.toSorted())
    },
  )
})

/** The plans of the statements that a request for a list runs. A store that was just opened has none prepared. */
async function planOf(path: string): Promise<string> {
  type Client = { prepare(text: string): { all(...values: unknown[]): { detail: string }[] } }
  await closeStore()
  const { client } = ((await read()) as unknown as { session: { client: Client } }).session
  const prepare = client.prepare
  const texts: string[] = []
  client.prepare = text => {
    texts.push(text)
    return prepare.call(client, text)
  }
  await ask(spelled(path), { memory: false })
  client.prepare = prepare
  const lists = texts.filter(text => text.includes('summary'))
  expect(lists.length).toBeGreaterThan(0)
  const values = (text: string) => Array.from(text.matchAll(/\?/g), () => 'x')
  return lists
    .flatMap(text =>
      client
        .prepare(`explain query plan ${text}`)
        .all(...values(text))
        .map(row => row.detail),
    )
    .join('\n')
}
