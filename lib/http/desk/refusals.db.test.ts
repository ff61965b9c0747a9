import { beforeAll, describe, expect, it } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { rowOf } from '#lib/briefings/test-briefing.ts'
import { now } from '#lib/kernel/clock.ts'
import type { DeskRoute } from './desk-route.ts'
import { deskRoutes as routes } from './desk-routes.ts'
import { briefingAt, digest, disabledSession, type Sent, send, sessionsOf } from './test-desk.ts'
import { EXPECTATIONS, OPEN } from './test-expectations.ts'

useTestStore()

const nameOf = ({ method, path }: DeskRoute) => `${method} ${path}`
const signed = routes.filter(route => EXPECTATIONS[nameOf(route)])
let cast: Awaited<ReturnType<typeof useCast>>
let sessions: Record<CastName, string>
let disabled: string

beforeAll(async () => {
  cast = await useCast()
  sessions = await sessionsOf(cast)
  disabled = await disabledSession(cast)
  const variant = { width: 1, height: 1, type: 'image/webp', file: 'picture/1.webp', bytes: 1 }
  const picture = { id: 'picture', hash: 'h', filename: 'a.png', width: 1, height: 1, variants: [variant] }
  await transaction(async tx => {
    await tx.insert(tables.media).values({ ...picture, createdBy: cast.reporter.id, createdAt: now() })
  })
})

it('every route says who may call it', () => {
  expect(routes.map(nameOf).filter(name => !EXPECTATIONS[name] && !OPEN.includes(name))).toEqual([])
  expect(Object.keys(EXPECTATIONS).filter(name => !routes.some(route => nameOf(route) === name))).toEqual([])
  expect(routes.filter(({ open }) => open).map(nameOf)).toEqual(OPEN)
})

describe.each(signed.map(route => [nameOf(route), route] as const))('%s', (name, route) => {
  it('refuses who is not signed in, disabled, of another role or from another site, and then does what it should', async () => {
    const { right, wrong, at, body, make } = EXPECTATIONS[name] ?? { right: 'reporter', wrong: [] }
    const briefing = at ? await briefingAt(cast, at, name) : null
    const made = make ? await make(cast, briefing ?? '') : ''
    const id = briefing ?? (made || (route.path.startsWith('/media') ? 'picture' : cast.reporter2.id))
    const named: Record<string, string> = { id, revision: '1', from: '0', to: '1' }
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => named[name] ?? made)
    const version = route.versioned ? (briefing ? (await rowOf(briefing)).version : 1) : undefined
    const call = (sent: Sent) => send(route.method, path, { ...(route.method !== 'GET' && { body }), version, ...sent })
    const before = await digest()

    expect(await problemOf(await call({ by: null }))).toEqual([401, 'unauthenticated'])
    expect(await problemOf(await call({ by: disabled }))).toEqual([401, 'unauthenticated'])
    expect(await problemOf(await call({ by: 'x'.repeat(43) }))).toEqual([401, 'unauthenticated'])
    for (const one of wrong) {
      const [status, code] = await problemOf(await call({ by: sessions[one] }))
      expect([403, 404], `${one} got ${status} ${code}`).toContain(status)
    }
    if (route.method !== 'GET') {
      for (const sent of fromElsewhere(sessions[right])) {
        expect(await problemOf(await call(sent)), JSON.stringify(sent.headers)).toEqual([403, 'forbidden'])
      }
    }
    expect(await digest()).toBe(before)

    const done = await call({ by: sessions[right] })
    expect([await done.clone().text(), done.status]).toEqual([expect.any(String), route.status ?? 200])
    if (route.method !== 'GET' && !name.includes('collaboration')) expect(await digest()).not.toBe(before)
  })
})

it('an administrator by that role alone sees no working copies', async () => {
  const list = await (await send('GET', '/briefings', { by: sessions.admin })).json()
  expect(list).toEqual({ data: { rows: [], nextCursor: null, counts: {} } })
  const unknown = await problemOf(await send('GET', '/briefings/nothing', { by: sessions.editor }))
  const id = await briefingAt(cast, 'live', '보이지 않는 글')
  expect(await problemOf(await send('GET', `/briefings/${id}`, { by: sessions.admin }))).toEqual(unknown)
})

function fromElsewhere(by: string): Sent[] {
  return [
    { by, origin: 'https://evil.example' },
    { by, origin: 'null' },
    { by, origin: 'http://localhost:3001' },
    { by, origin: null },
    { by, origin: null, headers: { 'sec-fetch-site': 'same-site' } },
    { by, headers: { 'sec-fetch-site': 'cross-site' } },
  ]
}

async function problemOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const { status, code, type, title, detail, requestId } = await response.json()
  expect([status, type]).toEqual([response.status, `urn:stet:problem:${code}`])
  for (const text of [title, detail, requestId]) expect(text).toEqual(expect.any(String))
  return [response.status, code]
}
