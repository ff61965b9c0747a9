import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { and, eq, inArray } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { approve } from '#lib/briefings/approve.ts'
import { submit } from '#lib/briefings/submit.ts'
import { startBriefing, step } from '#lib/briefings/test-briefing.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { schedule } from './schedule.ts'

const SCHEDULES = 200
const postgres = Boolean(process.env.STET_TEST_PG)

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

describe.skipIf(!postgres)('two processes on one PostgreSQL', () => {
  it(`fire ${SCHEDULES} schedules of one minute once each`, async () => {
    const ids = await scheduleInThePast()
    const processes = [start(), start()]
    await Promise.all(processes.map(({ ready }) => ready))
    const gate = await holdBriefings()
    for (const { child } of processes) child.stdin?.write('go\n')
    await gate.bothWait()
    await gate.open()
    const counts = await Promise.all(processes.map(({ fired }) => fired))
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(SCHEDULES)
    await expectOnceEach(ids)
  }, 180_000)
})

/** Locks every briefing, so that both processes have read what is due and reach for the same first one before either gets it: else one may be done before the other looks, and nothing raced. */
async function holdBriefings() {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('begin')
  await client.query('select id from briefings for update')
  const waiting = 'select count(distinct pid)::int as n from pg_locks where not granted'
  return {
    bothWait: () =>
      vi.waitFor(async () => expect((await client.query(waiting)).rows[0].n).toBe(2), { timeout: 60_000 }),
    open: async () => {
      await client.query('commit')
      await client.end()
    },
  }
}

async function scheduleInThePast(): Promise<string[]> {
  const start = Math.floor(Date.now() / 60_000) * 60_000 - 3_600_000
  const restore = setClock(() => new Date(start - 60_000))
  const ids: string[] = []
  for (let i = 0; i < SCHEDULES; i++) {
    const id = await startBriefing(cast.reporter, `두 과정 ${i}`)
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 1 })
    const wallTime = new Date(start + (i % 60) * 1000).toISOString().slice(0, 19)
    await step(schedule, cast.editor, id, { kind: 'publish', revision: 1, wallTime, timeZone: 'Etc/UTC' })
    ids.push(id)
  }
  restore()
  return ids
}

async function expectOnceEach(ids: string[]) {
  const reader = await read()
  const { schedules, changes, auditEvents } = tables
  const rows = await reader.select().from(schedules).where(inArray(schedules.briefingId, ids))
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['fired']))
  const upserts = await reader.select().from(changes).where(inArray(changes.briefingId, ids))
  expect(upserts.map(({ briefingId }) => briefingId).sort()).toEqual([...ids].sort())
  for (const event of ['schedule.fired', 'briefing.published']) {
    const where = and(inArray(auditEvents.subject, ids), eq(auditEvents.event, event))
    expect(await reader.$count(auditEvents, where)).toBe(SCHEDULES)
  }
  expect(await verifyAudit()).toMatchObject({ brokenAt: null })
}

function start(): { child: ChildProcess; ready: Promise<void>; fired: Promise<number> } {
  const child = spawn(process.execPath, ['lib/publishing/test-fire.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  let output = ''
  let sayReady = () => {}
  const ready = new Promise<void>(resolve => {
    sayReady = resolve
  })
  child.stdout.on('data', chunk => {
    output += chunk
    if (output.startsWith('ready\n')) sayReady()
  })
  const fired = once(child, 'close').then(() => Number(output.slice('ready\n'.length)))
  return { child, ready, fired }
}
