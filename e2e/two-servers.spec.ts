import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'playwright/test'
import { findPostgres, startPostgres, type TestPostgres } from '../.ci/postgres.ts'
import { type Desk, deskOf, documentOf, type Json } from './desk.ts'
import { sessionsFor } from './people.ts'
import { publicItem, publicList } from './public-api.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { Writer } from './writer.ts'

const SCHEDULES = 200
const SPREAD_MS = 15_000
const AT_ONCE = 8
const VISIBLE_WITHIN_MS = 1_000

test.skip(findPostgres() === null, 'PostgreSQL is not installed: two servers on one database are not tried.')
test.describe.configure({ mode: 'serial' })

let postgres: TestPostgres | null = null
let sql: pg.Client
let a: RunningServer
let b: RunningServer
/** Each person's desk on either server. */
let onA: Record<'reporter' | 'editor', Desk>
let onB: Record<'reporter' | 'editor', Desk>

test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startPostgres()
  if (!postgres) throw new Error('PostgreSQL is not installed.')
  sql = new pg.Client({ connectionString: postgres.url })
  await sql.connect()
  const env = { DATABASE_URL: postgres.url }
  a = await startServer({ entry: 'e2e/api-server.ts', env })
  b = await startServer({ entry: 'e2e/api-server.ts', env, data: a.data })
  const { reporter, editor } = await sessionsFor(a)
  onA = { reporter: deskOf(a.url, reporter), editor: deskOf(a.url, editor) }
  onB = { reporter: deskOf(b.url, reporter), editor: deskOf(b.url, editor) }
})
test.afterAll(async () => {
  await b?.stop()
  await a?.stop()
  await sql?.end()
  await postgres?.stop()
})

test(`${SCHEDULES} schedules due within a minute fire once each`, async () => {
  test.setTimeout(180_000)
  const ids = await inParallel(SCHEDULES, async n => {
    const { reporter, editor } = n % 2 ? onA : onB
    return editor.approve(await reporter.submit(await draft(reporter, `예약 ${n}번`)))
  })
  const from = Date.now() + 6_000
  await inParallel(SCHEDULES, async n => {
    const { editor } = n % 2 ? onB : onA
    await editor.schedule(ids[n], new Date(from + Math.round((n / SCHEDULES) * SPREAD_MS)))
  })
  await sleep(from + SPREAD_MS - Date.now())
  const count = async (query: string) => Number((await sql.query(query)).rows[0].count)
  const fired = () => count(`select count(*) from schedules where status = 'fired'`)
  await expect.poll(fired, { timeout: 20_000 }).toBe(SCHEDULES)

  const { rows } = await sql.query(
    `select s.id, s.late_ms,
       (select count(*) from audit_events e where e.subject = s.briefing_id and e.event = 'schedule.fired') as fired,
       (select count(*) from audit_events e where e.subject = s.briefing_id and e.event = 'briefing.published') as published,
       (select count(*) from changes c where c.briefing_id = s.briefing_id) as changes
     from schedules s where s.status = 'fired'`,
  )
  expect(rows.filter(row => [row.fired, row.published, row.changes].some(times => Number(times) !== 1))).toEqual([])
  const late = rows.map(row => Number(row.late_ms)).sort((one, two) => one - two)
  console.log(
    `two servers: ${rows.length} schedules fired once, ${late.at(-1)} ms late at most, ${late[100]} ms median`,
  )
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  for (const { url } of [a, b])
    expect((await everythingPublic(url)).filter(id => isOneOf(ids, id)).length).toBe(SCHEDULES)
})

test('what one server publishes or withdraws is at once so there, and within a second on the other', async () => {
  let slowest = 0
  for (let round = 0; round < 10; round++) {
    const { reporter, editor } = onA
    const approved = await editor.approve(await reporter.submit(await draft(reporter, `두 서버 ${round}`)))
    const live = await editor.publish(approved)
    expect((await publicItem(a.url, live.id)).status).toBe(200)
    slowest = Math.max(slowest, await untilStatus(b.url, live.id, 200))
    expect((await publicList(b.url)).some(({ id }) => id === live.id)).toBe(true)
    await editor.withdraw(live)
    expect((await publicItem(a.url, live.id)).status).toBe(404)
    slowest = Math.max(slowest, await untilStatus(b.url, live.id, 404))
  }
  console.log(`two servers: visible on the other after ${slowest} ms at most`)
  expect(slowest).toBeLessThan(VISIBLE_WITHIN_MS)
})

test('two people on different servers write into one text', async () => {
  const { id } = await draft(onA.reporter, '함께 쓰기')
  const one = new Writer('가', { url: a.url, desk: onA.reporter, briefing: id })
  const two = new Writer('나', { url: b.url, desk: onB.editor, briefing: id })
  try {
    await Promise.all([one.look(), two.look()])
    await expect.poll(() => one.settled && two.settled).toBe(true)
    for (let n = 0; n < 40; n++) {
      expect([one.type(), two.type()]).toEqual([true, true])
      await sleep(15)
    }
    await expect.poll(() => one.settled && two.settled && one.text() === two.text(), { timeout: 15_000 }).toBe(true)
    expect(one.text().match(/\[가\d+\]/g)?.length).toBe(40)
    expect(one.text().match(/\[나\d+\]/g)?.length).toBe(40)
    const stored = JSON.stringify((await onB.reporter.must('GET', `/briefings/${id}?include=document`)).document)
    expect([...one.saved, ...two.saved].filter(word => !stored.includes(word))).toEqual([])
  } finally {
    one.close()
    two.close()
  }
})

test('a database that is away is said so, by every API', async () => {
  await sql.end()
  await postgres?.stop()
  postgres = null
  const asked = [
    '/v1/briefings',
    '/v1/search?q=x',
    '/v1/sync?initial=true',
    '/v1/health',
    '/v1/ready',
    '/desk/briefings',
  ]
  for (const path of asked) {
    const { status, headers } = await fetch(`${a.url}/api${path}`, {
      headers: { cookie: `stet.session=${'x'.repeat(43)}` },
    })
    expect([path, status, headers.get('content-type')]).toEqual([path, 503, 'application/problem+json'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

function draft(reporter: Desk, title: string): Promise<Json> {
  return reporter.create({ section: 'technology', document: documentOf(title, '글 ') })
}

/** How many milliseconds pass until a server answers so, at most three seconds. */
async function untilStatus(url: string, id: string, status: number): Promise<number> {
  const started = performance.now()
  while ((await publicItem(url, id)).status !== status && performance.now() - started < 3_000) await sleep(5)
  return Math.round(performance.now() - started)
}

async function everythingPublic(url: string): Promise<string[]> {
  const ids: string[] = []
  let next: string | null = `/api/v1/briefings?limit=100`
  while (next) {
    const answer: Json = await (await fetch(new URL(next, url))).json()
    ids.push(...answer.data.map(({ id }: Json) => id))
    next = answer.page.nextCursor ? `/api/v1/briefings?limit=100&cursor=${answer.page.nextCursor}` : null
  }
  return ids
}

function isOneOf(briefings: Json[], id: string): boolean {
  return briefings.some(briefing => briefing.id === id)
}

/** Does `work` for 0 to `count` - 1, a few at a time, and gives the results in order. */
async function inParallel<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async () => {
    for (let n = next++; n < count; n = next++) results[n] = await work(n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return results
}
