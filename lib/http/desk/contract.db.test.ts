import { beforeAll, describe, expect, it } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { rowOf, textOf } from '#lib/briefings/test-briefing.ts'
import { briefingRoutes } from './briefing-routes.ts'
import { briefingAt, digest, send, sessionsOf } from './test-desk.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let by: Record<CastName, string>
let id: string
beforeAll(async () => {
  cast = await useCast()
  by = await sessionsOf(cast)
  id = await briefingAt(cast, 'draft', '계약')
})

const patch = (sent: Parameters<typeof send>[2]) => send('PATCH', `/briefings/${id}`, { by: by.reporter, ...sent })
const problem = async (response: Response) => ({ ...(await response.json()), http: response.status })
const briefings = async () => (await read()).$count(tables.briefings)

describe('If-Match', () => {
  const versioned = briefingRoutes.filter(route => route.versioned)

  it.each(versioned.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s needs it',
    async (_, route) => {
      const path = route.path.replace('{id}', id).replace('{revision}', '1')
      const before = await digest()
      const answer = await problem(await send(route.method, path, { by: by.editor, body: {} }))
      expect(answer).toMatchObject({ http: 428, code: 'precondition-required' })
      expect(await digest()).toBe(before)
    },
  )

  it.each(['7', 'W/"7"', '"x"', '*', '"-1"', '"0"', '"1e3"', '""', `"${'9'.repeat(16)}"`])(
    'refuses the form %s',
    async version => {
      expect(await problem(await patch({ version, body: { slug: 'a' } }))).toMatchObject({
        http: 400,
        code: 'validation',
      })
    },
  )

  it('answers a stale one with 412 and what is there now', async () => {
    const { version } = await rowOf(id)
    const answer = await problem(await patch({ version: version + 5, body: { slug: 'stale' } }))
    expect(answer).toMatchObject({ http: 412, code: 'conflict', current: { id, version, stage: 'draft' } })
  })

  it('gives the new version as ETag', async () => {
    const { version } = await rowOf(id)
    const answer = await patch({ version, body: { slug: 'fresh' } })
    expect(answer.headers.get('etag')).toBe(`"${version + 1}"`)
    expect((await answer.json()).data).toMatchObject({ id, version: version + 1, slug: 'fresh' })
    expect((await send('GET', `/briefings/${id}`, { by: by.editor })).headers.get('etag')).toBe(`"${version + 1}"`)
  })
})

describe('input', () => {
  const version = async () => (await rowOf(id)).version

  it('names a member that it does not know', async () => {
    const answer = await problem(await patch({ version: await version(), body: { slug: 'a', stage: 'approved' } }))
    expect(answer).toMatchObject({ http: 400, errors: [{ pointer: '/stage', in: 'body', code: 'unknown' }] })
  })

  it.each(['id', 'version', 'toString', '__proto__', 'constructor'])('does not take “%s” from the body', async name => {
    const raw = `{"${name}": 1}`
    const answer = await problem(await patch({ version: await version(), raw }))
    expect(answer).toMatchObject({ http: 400, errors: [{ pointer: `/${name}`, code: 'unknown' }] })
  })

  it.each([
    ['/briefings?colour=red', 'colour'],
    ['/people?x=1', 'x'],
    ['/sections?x=1', 'x'],
  ])('names a query parameter that it does not know: %s', async (path, name) => {
    const answer = await problem(await send('GET', path, { by: path === '/people?x=1' ? by.admin : by.editor }))
    expect(answer).toMatchObject({ http: 400, errors: [{ pointer: `/${name}`, code: 'unknown' }] })
  })

  it('takes no query on a write but `include`', async () => {
    const call = async (query: string) =>
      send('PATCH', `/briefings/${id}${query}`, { by: by.reporter, version: await version(), body: { slug: 'a' } })
    expect(await problem(await call('?x=1'))).toMatchObject({ http: 400, errors: [{ pointer: '/x', in: 'query' }] })
    expect((await (await call('?include=document')).json()).data.document).toMatchObject({ type: 'doc' })
  })

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['another type', '{}', 'text/plain', 400],
    ['a form', 'slug=a', 'application/x-www-form-urlencoded', 400],
  ])('refuses %s', async (_, raw, type, http) => {
    const answer = await patch({ version: await version(), raw, headers: { 'content-type': type } })
    expect(await problem(answer)).toMatchObject({ http, code: 'validation' })
  })

  it('refuses what is too large before it is parsed', async () => {
    const raw = `{"document": "${'x'.repeat(2_600_000)}"}`
    const call = { by: by.reporter, version: await version(), raw }
    expect(await problem(await send('PUT', `/briefings/${id}/document`, call))).toMatchObject({
      http: 413,
      code: 'too-large',
    })
    const headers = { 'content-length': String(raw.length) }
    expect((await send('PUT', `/briefings/${id}/document`, { ...call, headers })).status).toBe(413)
  })

  it('answers an unknown address and method as a problem', async () => {
    expect(await problem(await send('GET', '/nothing', { by: by.editor }))).toMatchObject({
      http: 404,
      code: 'not-found',
    })
    expect(await problem(await send('PUT', '/briefings', { by: by.editor, body: {} }))).toMatchObject({ http: 404 })
  })
})

describe('Idempotency-Key', () => {
  const create = (key: string, body: object, who: CastName = 'reporter') =>
    send('POST', '/briefings', { by: by[who], body, headers: { 'idempotency-key': key } })

  it('gives the same answer again and does nothing twice', async () => {
    const body = { section: 'technology', document: textOf('한 번만') }
    const first = await create('one', body)
    const text = await first.text()
    const before = await briefings()
    const again = await create('one', body)
    expect([again.status, await again.text()]).toEqual([201, text])
    for (const name of ['etag', 'location']) expect(again.headers.get(name)).toBe(first.headers.get(name))
    expect(await briefings()).toBe(before)
  })

  it('also for ten at once', async () => {
    const before = await briefings()
    const answers = await Promise.all(Array.from({ length: 10 }, () => create('ten', { section: 'technology' })))
    expect(new Set(await Promise.all(answers.map(answer => answer.text()))).size).toBe(1)
    expect(await briefings()).toBe(before + 1)
  })

  it('refuses another body under the same key, and keeps people apart', async () => {
    expect(await problem(await create('one', { section: 'world' }))).toMatchObject({ http: 400, code: 'validation' })
    const before = await briefings()
    expect((await create('one', { section: 'world' }, 'reporter2')).status).toBe(201)
    expect(await briefings()).toBe(before + 1)
  })

  it('keeps no answer that failed, and none that carries a token', async () => {
    expect((await create('later', { section: 'nowhere' })).status).toBe(400)
    expect((await create('later', { section: 'world' })).status).toBe(201)
    const person = { email: 'key@demo.stet', name: '열쇠', locale: 'ko', roles: ['reporter'], author: null }
    const headers = { 'idempotency-key': 'person' }
    const added = await send('POST', '/people', { by: by.admin, body: person, headers })
    const { data } = await added.json()
    const token = data.invitationUrl.split('/').at(-1)
    const kept = await (await read()).select().from(tables.idempotencyKeys)
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(token)
  })
})
