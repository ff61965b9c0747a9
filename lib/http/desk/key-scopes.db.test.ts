import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { rowOf, textOf } from '#lib/briefings/test-briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import { createKey } from '#lib/keys/create-key.ts'
import { writeUses } from '#lib/keys/note-use.ts'
import { SCOPES, type Scope } from '#lib/keys/policy.ts'
import { createSession } from '#lib/people/session.ts'
import { deskApp } from './app.ts'
import type { DeskRoute } from './desk-route.ts'
import { deskRoutes } from './desk-routes.ts'
import { briefingAt, digest } from './test-desk.ts'
import { EXPECTATIONS } from './test-expectations.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
const keys = {} as Record<Scope | 'delivery' | 'preview', string>

beforeAll(async () => {
  cast = await useCast()
  const expiresAt = new Date(now().getTime() + 86_400_000).toISOString()
  for (const scope of SCOPES) {
    const input = { kind: 'management', name: scope, scopes: [scope], expiresAt }
    keys[scope] = (await createKey(cast.admin, input)).key
  }
  for (const kind of ['delivery', 'preview'] as const) {
    keys[kind] = (await createKey(cast.admin, { kind, name: kind })).key
  }
  const variant = { width: 1, height: 1, type: 'image/webp', file: 'picture/1.webp', bytes: 1 }
  const picture = { id: 'picture', hash: 'h', filename: 'a.png', width: 1, height: 1, variants: [variant] }
  await transaction(async tx => {
    await tx.insert(tables.media).values({ ...picture, createdBy: cast.reporter.id, createdAt: now() })
  })
})

/** What each scope opens beside reading; a route that is not here is closed to every key. */
const OPENED: Record<Exclude<Scope, 'briefings:read'>, string[]> = {
  'briefings:write': [
    ...['POST /briefings', 'PATCH /briefings/{id}', 'PUT /briefings/{id}/document', 'POST /tags'],
    ...['POST /imports/pictures', 'PUT /briefings/{id}/suggestions/decision'],
    ...['PUT /briefings/{id}/submission', 'DELETE /briefings/{id}/submission', 'POST /briefings/{id}/revisions'],
    ...['POST /briefings/{id}/revisions/{revision}/restoration', 'PUT /briefings/{id}/revisions/{revision}/name'],
  ],
  'briefings:publish': [
    ...['PUT /briefings/{id}/publication', 'DELETE /briefings/{id}/publication'],
    ...['PUT /briefings/{id}/schedule', 'DELETE /briefings/{id}/schedule'],
  ],
}
const READING = [
  ...['GET /briefings', 'GET /briefings/{id}', 'GET /briefings/{id}/revisions', 'GET /media/{id}'],
  ...['GET /briefings/{id}/preview', 'GET /briefings/{id}/suggestions'],
  ...['GET /briefings/{id}/revisions/{revision}', 'GET /briefings/{id}/revisions/{from}/diff/{to}'],
  ...['GET /briefings/{id}/checks', 'GET /briefings/{id}/audit', 'GET /briefings/{id}/public-state'],
  ...['GET /media', 'GET /media/{id}/uses'],
  ...['GET /sections', 'GET /series', 'GET /tags', 'GET /authors'],
]
const nameOf = ({ method, path }: DeskRoute) => `${method} ${path}`
const opens = (scope: Scope, name: string) =>
  READING.includes(name) || (scope !== 'briefings:read' && OPENED[scope].includes(name))
const signed = deskRoutes.filter(route => !route.open).map(route => [nameOf(route), route] as const)

it('every route that a scope opens exists', () => {
  const names = signed.map(([name]) => name)
  expect([...READING, ...Object.values(OPENED).flat()].filter(name => !names.includes(name))).toEqual([])
})

describe.each(signed)('%s', (name, route) => {
  it('is open to the scopes that say so and closed to all other keys, which change nothing', async () => {
    for (const scope of SCOPES.filter(one => !opens(one, name))) {
      const call = await requestOf(name, route)
      await writeUses()
      const before = await digest()
      const { status, code } = await problemOf(await call(`Bearer ${keys[scope]}`))
      expect([401, 403, 404], `${scope} got ${status} ${code}`).toContain(status)
      expect(await digest()).toBe(before)
    }
    for (const scope of SCOPES.filter(one => opens(one, name))) {
      const done = await (await requestOf(name, route))(`Bearer ${keys[scope]}`)
      expect([await done.clone().text(), done.status], scope).toEqual([expect.any(String), route.status ?? 200])
    }
  })

  it('takes no key but a management key that is known, whatever cookie comes with it', async () => {
    const call = await requestOf(name, route)
    const cookie = `stet.session=${await createSession(cast[EXPECTATIONS[name]?.right ?? 'chief'].id, 'x')}`
    await writeUses()
    const before = await digest()
    const wrong = [keys.delivery, keys.preview, `stm_${'a'.repeat(43)}`, 'nothing', '']
    for (const authorization of [...wrong.map(key => `Bearer ${key}`), `Basic ${keys['briefings:read']}`, '']) {
      expect(await problemOf(await call(authorization, cookie)), authorization).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
    }
    expect(await digest()).toBe(before)
  })
})

describe('a management key', () => {
  it('counts alone when a cookie comes with it', async () => {
    const call = await requestOf('PUT /briefings/{id}/publication', routeOf('PUT /briefings/{id}/publication'))
    const cookie = `stet.session=${await createSession(cast.editor.id, 'x')}`
    const refused = await problemOf(await call(`Bearer ${keys['briefings:write']}`, cookie))
    expect(refused).toMatchObject({ status: 403, reason: 'scope' })
  })

  it('is told by `may` what it may do', async () => {
    const id = await briefingAt(cast, 'in_review', '열쇠가 보는 글')
    const look = async (scope: Scope) => {
      const answer = await deskApp.request(`/api/desk/briefings/${id}`, {
        headers: { authorization: `Bearer ${keys[scope]}` },
      })
      const { may } = (await answer.json()).data
      return Object.keys(may).filter(verb => may[verb] === true)
    }
    expect(await look('briefings:read')).toEqual([])
    expect((await look('briefings:write')).sort()).toEqual(['plan', 'recall'])
  })

  it('repeats a POST once per Idempotency-Key', async () => {
    const post = () =>
      deskApp.request('/api/desk/briefings', {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${keys['briefings:write']}`, 'content-type': 'application/json' },
          'idempotency-key': 'once',
        },
        body: JSON.stringify({ section: 'technology', document: textOf('한 번만') }),
      })
    const [first, second] = [await (await post()).json(), await (await post()).json()]
    expect(second).toEqual(first)
    expect(first.data.createdBy.id).toMatch(/^key:/)
  })
})

function routeOf(name: string): DeskRoute {
  const route = deskRoutes.find(one => nameOf(one) === name)
  if (!route) throw new Error(`no route ${name}`)
  return route
}

let requests = 0

/** A request that would go through, for who may: without `Origin`, as programs send it. */
async function requestOf(name: string, route: DeskRoute) {
  const { at, body, make } = EXPECTATIONS[name] ?? {}
  const briefing = at ? await briefingAt(cast, at, `${name} ${++requests}`) : null
  const made = make ? await make(cast, briefing ?? '') : ''
  const id = briefing ?? (made || (route.path.startsWith('/media') ? 'picture' : cast.reporter2.id))
  const named: Record<string, string> = { id, previewId: made, revision: '1', from: '0', to: '1' }
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, part) => named[part] ?? made)
  const version = route.versioned ? (briefing ? (await rowOf(briefing)).version : 1) : null
  return async (authorization: string, cookie?: string) =>
    deskApp.request(`/api/desk${path}`, {
      method: route.method,
      headers: {
        authorization,
        ...(cookie && { cookie }),
        ...(version !== null && { 'if-match': `"${version}"` }),
        ...(route.method !== 'GET' && { 'content-type': 'application/json' }),
      },
      ...(route.method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    })
}

async function problemOf(response: Response) {
  expect(response.headers.get('cache-control')).toContain('no-store')
  return response.json()
}
