import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { addTerms, addWorkingCopy, changePublication, publishSample, SENTINEL } from '#lib/delivery/test-newsroom.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

const COUNT = 30
const ids: string[] = []
let ask: Ask
let stop: () => Promise<void>

beforeAll(async () => {
  await addTerms()
  for (let n = 0; n < COUNT; n++) ids.push((await publishSample(n)).id)
  await publishSample(100, { slug: 'new-name' }, ['old-name', '옛-이름'])
  await publishSample(101, { slug: 'withdrawn-404', state: 'withdrawn', answer: 404 }, ['withdrawn-404-old'])
  await publishSample(102, { slug: 'withdrawn-410', state: 'withdrawn', answer: 410 })
  await publishSample(103, { slug: 'killed', state: 'killed', notice: '법원의 명령으로 내렸습니다.' })
  await addWorkingCopy('draft-1')
  ;({ ask, stop } = await startDelivery())
})
afterAll(() => stop())

const json = async (path: string) => JSON.parse((await ask(path)).body.toString('utf8'))

describe('statuses', () => {
  it.each([
    ['/briefings', 200],
    ['/briefings?limit=100&section=tech&series=tech-briefing&tag=tag-1&author=author-1', 200],
    ['/briefings?section=unknown', 200],
    ['/briefings?limit=0', 400],
    ['/briefings?limit=101', 400],
    ['/briefings?limit=20&include=related', 200],
    ['/briefings?limit=21&include=related', 400],
    ['/briefings?limit=21&include=authors', 200],
    ['/search?q=AI&limit=21&include=authors,related', 400],
    ['/briefings?limit=1e1', 400],
    ['/briefings?limit=', 400],
    ['/briefings?limit=5&limit=6', 400],
    ['/briefings?page=2', 400],
    ['/briefings?__proto__=1', 400],
    ['/briefings?fields=title,secret', 400],
    ['/briefings?fields=', 400],
    ['/briefings?cursor=abc', 400],
    ['/briefings/sample-00000001', 200],
    ['/briefings/sample-00000001?fields=title,body.html', 200],
    ['/briefings/sample-00000001?include=all', 400],
    ['/briefings/draft-1', 404],
    ['/briefings/unknown', 404],
    ['/briefings/sample-00000101', 404],
    ['/briefings/sample-00000102', 410],
    ['/briefings/sample-00000103', 410],
    ['/briefings/by-slug/new-name', 200],
    ['/briefings/by-slug/old-name', 308],
    [`/briefings/by-slug/${encodeURIComponent('옛-이름'.normalize('NFD'))}`, 308],
    [`/briefings/by-slug/${SENTINEL}`, 404],
    ['/briefings/by-slug/withdrawn-404', 404],
    ['/briefings/by-slug/withdrawn-404-old', 404],
    ['/briefings/by-slug/withdrawn-410', 410],
    ['/briefings/by-slug/killed', 410],
    ['/briefings/by-slug/%E0%A4%A', 404],
    ['/sections', 200],
    ['/series', 200],
    ['/tags', 200],
    ['/authors', 200],
    ['/authors/author-1', 200],
    [`/authors/${SENTINEL}`, 404],
    ['/tags?limit=3', 400],
    ['/health', 200],
    ['/ready', 200],
    ['/openapi.json', 200],
    ['/openapi.json?x=1', 400],
    ['/nothing', 404],
  ])('GET %s is %i, twice, and so is HEAD', async (path, status) => {
    const get = await ask(path)
    const again = await ask(path)
    const head = await ask(path, { method: 'HEAD' })
    expect([get.status, again.status, head.status]).toEqual([status, status, status])
    if (status >= 400) {
      expect(get.headers['content-type']).toBe('application/problem+json')
      expect(JSON.parse(get.body.toString())).toMatchObject({
        status,
        instance: expect.any(String),
        requestId: expect.any(String),
      })
    }
  })

  it('allows reading alone', async () => {
    const refused = await ask('/briefings', { method: 'POST' })
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect((await ask('/briefings', { method: 'OPTIONS' })).status).toBe(204)
  })

  it('answers the same for a draft, a withdrawal with 404 and what does not exist', async () => {
    const words = async (id: string) => {
      const answer = await ask(`/briefings/${id}`)
      const { instance, requestId, ...rest } = JSON.parse(answer.body.toString())
      const head = answer.head.filter((_, i, all) => !/^(date|x-request-id|ratelimit)$/i.test(all[i - (i % 2)] ?? ''))
      return { rest, length: instance.length, head: head.filter(word => word !== answer.headers['content-length']) }
    }
    const unknown = await words('unknow1')
    expect(await words('draft-1')).toEqual(unknown)
    expect((await words('sample-00000101')).rest).toEqual(unknown.rest)
  })

  it('tells the notice of a kill and nothing else of it', async () => {
    const body = (await ask('/briefings/by-slug/killed')).body.toString()
    expect(JSON.parse(body)).toMatchObject({ code: 'gone', notice: '법원의 명령으로 내렸습니다.' })
    expect(body).not.toContain('아시아')
  })

  it('leads an old slug to the canonical one, keeping the query', async () => {
    const { headers } = await ask('/briefings/by-slug/old-name?fields=title')
    expect(headers.location).toBe('/api/v1/briefings/by-slug/new-name?fields=title')
  })

  it('names the parameter that is wrong', async () => {
    const body = await json('/briefings?limit=0&colour=red')
    expect(body).toMatchObject({
      code: 'validation',
      errors: [
        { pointer: '/limit', in: 'query' },
        { pointer: '/colour', code: 'unknown' },
      ],
    })
  })
})

describe('answers', () => {
  it('walks all pages without gaps or duplicates while news arrives', async () => {
    const seen: string[] = []
    let path: string | null = '/briefings?limit=7&section=tech'
    for (let page = 0; path; page++) {
      const { data, links } = await json(path)
      seen.push(...data.map((item: { id: string }) => item.id))
      await publishSample(1_000 + page * 2)
      path = links.next?.split('/api/v1')[1] ?? null
    }
    const before = ids.filter((_, n) => n % 2 === 0)
    expect(seen.filter(id => before.includes(id))).toEqual(before.toReversed())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each([
    ['tag=tag-3', (n: number) => n % 7 === 3],
    ['author=author-2', (n: number) => n % 3 === 2],
    ['author=author-2&tag=tag-8&section=business', (n: number) => n % 3 === 2 && n % 5 === 1 && n % 2 === 1],
  ])('filters by %s in every page', async (filter, wanted) => {
    const seen: string[] = []
    let path: string | null = `/briefings?limit=2&${filter}`
    while (path) {
      const { data, links } = await json(path)
      seen.push(...data.map((item: { id: string }) => item.id))
      path = links.next?.split('/api/v1')[1] ?? null
    }
    expect(seen.filter(id => ids.includes(id))).toEqual(ids.filter((_, n) => wanted(n)).toReversed())
  })

  it('refuses a cursor with other filters, or altered', async () => {
    const { page } = await json('/briefings?limit=3&section=tech')
    const cursor: string = page.nextCursor
    for (const query of [
      `cursor=${cursor}`,
      `section=business&cursor=${cursor}`,
      `section=tech&cursor=x${cursor}`,
      `section=tech&cursor=${cursor}.x`,
    ]) {
      expect(await json(`/briefings?${query}`)).toMatchObject({
        status: 400,
        code: 'cursor-mismatch',
        errors: [{ code: 'cursor-mismatch' }],
      })
    }
    expect((await ask(`/briefings?limit=5&section=tech&cursor=${cursor}`)).status).toBe(200)
  })

  it('gives the chosen fields alone', async () => {
    const { data } = await json(`/briefings/${ids[3]}?fields=slug,title,body.text,series.name,hero.url`)
    expect(Object.keys(data)).toEqual(['slug', 'title', 'series', 'hero', 'body'])
    expect([Object.keys(data.body), data.series, data.hero]).toEqual([['text'], { name: '테크브리핑' }, null])
    const list = await json('/briefings?limit=2&fields=id,body.markdown')
    expect(list.data.map(Object.keys)).toEqual([
      ['id', 'body'],
      ['id', 'body'],
    ])
  })

  it('lists terms with counts, and only those that something public carries', async () => {
    const { data } = await json('/sections')
    expect(data.map((term: { slug: string }) => term.slug)).toEqual(['tech', 'business'])
    const { data: author } = await json('/authors/author-0')
    expect(author).toMatchObject({ id: 'author-0', role: 'reporter', localizedNames: {}, count: expect.any(Number) })
    for (const kind of ['section', 'tag', 'author']) {
      const { data: terms } = await json(kind === 'section' ? '/sections' : `/${kind}s`)
      expect(terms.length).toBe({ section: 2, tag: 12, author: 3 }[kind])
      for (const { slug, count } of terms) {
        expect(count, slug).toBe((await json(`/briefings?limit=100&${kind}=${slug}`)).data.length)
      }
    }
  })

  it('holds no word of a working copy in any answer', async () => {
    const paths = [
      '/briefings?limit=100',
      '/briefings?limit=100&fields=body,jsonLd,title',
      ...ids.map(id => `/briefings/${id}`),
    ]
    for (const path of [
      ...paths,
      '/sections',
      '/series',
      '/tags',
      '/authors',
      '/health',
      '/ready',
      '/openapi.json',
      '/briefings/draft-1',
    ]) {
      const { body, head } = await ask(path)
      expect(body.includes(SENTINEL) || head.join().includes(SENTINEL), path).toBe(false)
    }
  })

  it('describes itself in OpenAPI 3.1', async () => {
    const document = await json('/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toContain('/api/v1/briefings/by-slug/{slug}')
    const names = document.paths['/api/v1/briefings'].get.parameters.map(
      (parameter: { name: string }) => parameter.name,
    )
    expect(names).toEqual([
      ...['limit', 'cursor', 'section', 'series', 'tag', 'author', 'locale', 'publishedAfter', 'publishedBefore'],
      ...['updatedAfter', 'q', 'sort', 'fields', 'include', 'count', 'perspective'],
    ])
  })
})

describe('headers', () => {
  it('are those of the contract', async () => {
    const { headers } = await ask(`/briefings/${ids[1]}`)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
      'cache-tag': `briefing:${ids[1]},section:business,series:tech-briefing,tag:tag-1,tag:tag-8,author:author-1`,
      'surrogate-key': `briefing:${ids[1]} section:business series:tech-briefing tag:tag-1 tag:tag-8 author:author-1`,
      'last-modified': 'Mon, 01 Jan 2024 00:01:00 GMT',
      vary: 'Accept-Encoding',
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect((await ask('/briefings?section=tech&tag=tag-3')).headers['cache-tag']).toBe(
      'list:briefings,section:tech,tag:tag-3',
    )
  })

  it.each(['identity', 'gzip', 'br'])('are the same from memory and from the router: %s', async coding => {
    for (const path of ['/briefings', `/briefings/${ids[2]}`, '/tags']) {
      const headers = { 'accept-encoding': coding }
      const first = await ask(path, { headers, memory: false })
      const memory = await ask(path, { headers })
      const router = await ask(path, { headers, memory: false })
      expect([first.byListener, memory.byListener, router.byListener]).toEqual([false, true, false])
      const told = ({ head, body, status }: typeof memory) => ({
        status,
        body,
        head: head.map((word, i) => (['Date', 'ratelimit'].includes(head[i - 1] ?? '') ? '' : word)),
      })
      expect(told(memory)).toEqual(told(router))
      const [headMemory, headRouter] = [
        await ask(path, { headers, method: 'HEAD' }),
        await ask(path, { headers, method: 'HEAD', memory: false }),
      ]
      expect(told(headMemory)).toEqual(told(headRouter))
      expect([headMemory.byListener, told(headMemory).head, headMemory.body.length]).toEqual([
        true,
        told(memory).head,
        0,
      ])
      const none = { ...headers, 'if-none-match': `"x", W/${memory.headers.etag}` }
      const [sameMemory, sameRouter] = [
        await ask(path, { headers: none }),
        await ask(path, { headers: none, memory: false }),
      ]
      expect([sameMemory.status, sameMemory.byListener, sameMemory.body.length]).toEqual([304, true, 0])
      expect(told(sameMemory)).toEqual(told(sameRouter))
      expect(sameMemory.headers.etag).toBe(memory.headers.etag)
    }
  })

  it('compresses without changing a byte, each coding under its own tag', async () => {
    const answers = await Promise.all(
      ['identity', 'gzip', 'br', 'br;q=0, gzip;q=0.5'].map(coding =>
        ask('/briefings', { headers: { 'accept-encoding': coding } }),
      ),
    )
    const [plain, gzip, br, refusing] = answers
    expect(answers.map(answer => answer.headers['content-encoding'])).toEqual([undefined, 'gzip', 'br', 'gzip'])
    expect(gunzipSync(gzip?.body ?? '')).toEqual(plain?.body)
    expect(brotliDecompressSync(br?.body ?? '')).toEqual(plain?.body)
    expect(refusing?.headers.etag).toBe(gzip?.headers.etag)
    expect(new Set(answers.map(answer => answer.headers.etag)).size).toBe(3)
  })

  it('a changed text has another tag', async () => {
    const before = await ask(`/briefings/${ids[4]}`)
    const item = JSON.parse(before.body.toString()).data
    await changePublication(ids[4] ?? '', { item: JSON.stringify({ ...item, title: '바뀐 제목' }) })
    const after = await ask(`/briefings/${ids[4]}`, { headers: { 'if-none-match': String(before.headers.etag) } })
    expect([after.status, after.body.includes('바뀐 제목')]).toEqual([200, true])
  })
})
