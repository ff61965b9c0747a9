import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { rowOf } from '#lib/briefings/test-briefing.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { deskRoutes } from './desk-routes.ts'
import { briefingAt, digest, send, sessionsOf } from './test-desk.ts'
import { EXPECTATIONS } from './test-expectations.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let by: Record<CastName, string>
let id: string
afterAll(setClock(() => new Date('2030-01-01T00:00:00Z')))
beforeAll(async () => {
  cast = await useCast()
  by = await sessionsOf(cast)
  id = await briefingAt(cast, 'draft', '적대적 입력')
})

const routes = deskRoutes.filter(({ method, path }) => EXPECTATIONS[`${method} ${path}`])
const IDS = ["' or 1=1 --", '%00', 'a%00b', '%ed%a0%80', '..%2f..', '%27%22%3b', 'x'.repeat(3000), '%2e%2e', '0', '%']
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

/** Values that databases, parsers and prototypes stumble over, as JSON texts. */
const VALUES = [
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff x"',
  '"\\ufffe\\u202e"',
  `"${'가'.repeat(100_000)}"`,
  '1e400',
  '-0',
  '9007199254740993',
  '123456789012345678901234567890',
  '1e-320',
  'true',
  'null',
  '[]',
  '{}',
  '{"__proto__": {"admin": true}}',
  '{"constructor": {"prototype": {"x": 1}}}',
  '{"toJSON": 1, "length": -1}',
  deep(10_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '["\'; drop table briefings; --"]',
  '"0000-01-01T00:00:00Z"',
  '"0001-01-01T00:00:00+14:00"',
  '"9999-12-31T23:59:59-14:00"',
  '"2026-02-30T00:00:00Z"',
]

describe('hostile input', () => {
  it.each(routes.map(route => [`${route.method} ${route.path}`, route] as const))(
    '%s never gives a 5xx',
    async (name, route) => {
      const who = by[EXPECTATIONS[name]?.right ?? 'editor']
      const answers: string[] = []
      const note = async (what: string, answer: Response) => {
        if (answer.status >= 500) answers.push(`${what}: ${answer.status}`)
      }
      for (const hostile of IDS) {
        const path = route.path.replaceAll(/\{\w+\}/g, hostile)
        await note(
          path.slice(0, 80),
          await send(route.method, path, { by: who, version: 1, ...(route.method !== 'GET' && { raw: '{}' }) }),
        )
      }
      if (route.method === 'GET') {
        for (const hostile of IDS) {
          for (const key of ['q', 'cursor', 'limit', 'stage', 'include', 'section'])
            await note(`?${key}`, await send('GET', `${at(route.path)}?${key}=${hostile}`, { by: who }))
        }
      } else {
        const { version } = await rowOf(id)
        for (const [member, value] of members(name)) {
          const raw = `{"${member}": ${value}}`
          await note(raw.slice(0, 80), await send(route.method, at(route.path), { by: who, version, raw }))
        }
      }
      expect(answers).toEqual([])
    },
    120_000,
  )

  it('refuses what is deeper than any document before anything walks it', async () => {
    for (const levels of [65, 10_000, 400_000]) {
      const sent = { raw: `{"document": ${deep(levels)}}`, headers: { 'idempotency-key': `deep ${levels}` } }
      const answer = await send('POST', '/briefings', { by: by.reporter, ...sent })
      expect([answer.status, (await answer.json()).reason], `${levels} levels`).toEqual([400, 'depth'])
    }
  })

  it('broken UTF-8 and a byte order mark are no 5xx', async () => {
    for (const bytes of [[0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d], [0xef, 0xbb, 0xbf, 0x7b, 0x7d], [0xff]]) {
      const answer = await send('PATCH', `/briefings/${id}`, {
        by: by.reporter,
        version: 1,
        raw: new Uint8Array(bytes),
      })
      expect(answer.status).toBeLessThan(500)
    }
  })

  it.each(['wallTime', 'dueAt', 'until'])('refuses an instant that a database cannot hold: %s', async member => {
    const before = await digest()
    const { version } = await rowOf(id)
    const call = { by: by.editor, version }
    const times = ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00']
    for (const time of times) {
      const zoned = { kind: 'publish', revision: 1, wallTime: time.slice(0, 19), timeZone: 'Etc/GMT+12' }
      const answer =
        member === 'wallTime'
          ? await send('PUT', `/briefings/${await approved()}/schedule`, { ...call, version: 3, body: zoned })
          : member === 'dueAt'
            ? await send('PATCH', `/briefings/${id}`, { ...call, body: { dueAt: time } })
            : await send('PUT', `/briefings/${id}/embargo`, { ...call, body: { until: time } })
      expect([answer.status, time], await answer.text()).toEqual([400, time])
    }
    if (member !== 'wallTime') expect(await digest()).toBe(before)
  })
})

const approved = async () => briefingAt(cast, 'approved', `승인 ${Math.random()}`)
const at = (path: string) =>
  path
    .replace('{id}', path.startsWith('/people') ? 'nobody' : id)
    .replace('{revision}', '1')
    .replace('{from}', '0')
    .replace('{to}', '1')

/** Each hostile value in each member that the route knows, and in one that it does not. */
function members(name: string): [string, string][] {
  const known = Object.keys((EXPECTATIONS[name]?.body ?? {}) as object)
  const fields = ['bylines', 'tags', 'hero', 'seo', 'section', 'dueAt', 'assignee', 'timeZone', 'document', 'locale']
  const patch = name === 'PATCH /briefings/{id}' || name === 'POST /briefings' ? fields : []
  return [...known, ...patch, '__proto__', 'x'].flatMap(member =>
    VALUES.map((value): [string, string] => [member, value]),
  )
}
