import type Database from 'better-sqlite3'
import { desc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { approve } from '#lib/briefings/approve.ts'
import { submit } from '#lib/briefings/submit.ts'
import { startBriefing, step } from '#lib/briefings/test-briefing.ts'
import { publish } from '#lib/publishing/publish.ts'
import { useCast } from './seed/test-cast.ts'
import { read, type Tx, tables, transaction } from './store.ts'
import { useTestStore } from './test-store.ts'

useTestStore()
const postgres = Boolean(process.env.DATABASE_URL)
beforeAll(async () => {
  const cast = await useCast()
  const id = await startBriefing(cast.reporter, '지울 수 없는 글')
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })
  await step(publish, cast.editor, id, { revision: 1 })
  await step(publish, cast.editor, id, { revision: 1, update: { kind: 'correction', note: '바로잡음' } })
})

const { auditEvents, revisions, reviews, corrections } = tables

describe('what can never be rewritten', () => {
  const APPEND_ONLY = { auditEvents, revisions, reviews, corrections }
  const rows = async (name: keyof typeof APPEND_ONLY) => (await read()).select().from(APPEND_ONLY[name])

  it.each(Object.keys(APPEND_ONLY) as (keyof typeof APPEND_ONLY)[])('%s', async name => {
    const table = APPEND_ONLY[name]
    const before = await rows(name)
    expect(before.length).toBeGreaterThan(0)
    const attacks: ((tx: Tx) => Promise<unknown>)[] = [
      tx => tx.delete(table).where(sql`1 = 1`),
      tx => tx.update(auditEvents).set({ detail: '{}' }).where(sql`1 = 1`),
      tx => tx.update(revisions).set({ content: '{}' }).where(sql`1 = 1`),
      tx => tx.update(reviews).set({ verdict: 'approve' }).where(sql`1 = 1`),
      tx => tx.update(corrections).set({ note: null }).where(sql`1 = 1`),
    ]
    for (const attack of attacks) {
      expect(await refusalOf(attack)).toContain('append only')
    }
    expect(await rows(name)).toEqual(before)
  })
})

describe('closed lists of words', () => {
  const { briefings, schedules, changes, publications } = tables
  const bad = 'unknown' as never
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['stage', tx => tx.update(briefings).set({ stage: bad }).where(sql`1 = 1`)],
    ['visibility', tx => tx.update(briefings).set({ visibility: bad }).where(sql`1 = 1`)],
    ['locale', tx => tx.update(briefings).set({ locale: bad }).where(sql`1 = 1`)],
    ['four eyes', tx => tx.update(tables.sections).set({ fourEyes: bad }).where(sql`1 = 1`)],
    ['role', tx => tx.update(tables.personRoles).set({ role: bad }).where(eq(tables.personRoles.role, 'admin'))],
    ['state of a publication', tx => tx.update(publications).set({ state: bad }).where(sql`1 = 1`)],
    ['operation of a change', tx => tx.update(changes).set({ op: bad }).where(sql`1 = 1`)],
    ['kind of a schedule', async tx => tx.insert(schedules).values({ ...(await aSchedule(tx)), kind: bad })],
    ['status of a schedule', async tx => tx.insert(schedules).values({ ...(await aSchedule(tx)), status: bad })],
    [
      'purpose of a token',
      tx => tx.insert(tables.tokens).values({ hash: 'h', purpose: bad, createdAt: new Date(), expiresAt: new Date() }),
    ],
  ])('the database refuses an unknown %s', async (_, work) => {
    expect(await refusalOf(work)).toContain('check constraint')
  })

  it('and a second active schedule of one kind', async () => {
    const twice = transaction(async tx => {
      const row = await aSchedule(tx)
      await tx.insert(schedules).values([row, { ...row, id: 'another' }])
    })
    await expect(twice).rejects.toThrow()
    expect(await (await read()).$count(schedules)).toBe(0)
  })
})

describe('verifyAudit', () => {
  it('finds a row that was changed, one that is gone, and a log whose end was cut off', async () => {
    const whole = await verifyAudit()
    expect(whole.brokenAt).toBeNull()
    expect(whole.events).toBeGreaterThan(4)
    await withoutGuards(async () => {
      const [row] = await (await read()).select().from(auditEvents).where(eq(auditEvents.seq, 3))
      if (!row) throw new Error('no third event')
      await change(tx => tx.update(auditEvents).set({ actorId: 'somebody else' }).where(eq(auditEvents.seq, 3)))
      expect((await verifyAudit()).brokenAt).toBe(3)
      await change(tx => tx.update(auditEvents).set({ actorId: row.actorId }).where(eq(auditEvents.seq, 3)))
      expect((await verifyAudit()).brokenAt).toBeNull()

      await change(tx => tx.delete(auditEvents).where(eq(auditEvents.seq, 3)))
      expect((await verifyAudit()).brokenAt).toBe(4)
      await change(tx => tx.insert(auditEvents).values(row))

      const [newest] = await (await read()).select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1)
      await change(tx => tx.delete(auditEvents).where(eq(auditEvents.seq, newest?.seq ?? 0)))
      expect((await verifyAudit()).brokenAt).toBe(newest?.seq)
    })
  })
})

const change = (work: (tx: Tx) => Promise<unknown>) => transaction(async tx => void (await work(tx)))

/** What the database says when it refuses `work`; empty when it does not. */
async function refusalOf(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  try {
    await transaction(work)
    return ''
  } catch (error) {
    return `${error} ${error instanceof Error ? error.cause : ''}`.toLowerCase()
  }
}

async function aSchedule(tx: Tx) {
  const [briefing] = await tx.select().from(tables.briefings)
  return {
    ...{ id: 'one', briefingId: briefing?.id ?? '', kind: 'publish' as const, status: 'active' as const },
    ...{ dueAt: new Date(), timeZone: 'Etc/UTC', wallTime: 'x', createdBy: 'x', createdAt: new Date() },
  }
}

/** Takes the triggers of the audit log away, as somebody with the file or the database in hand could. */
async function withoutGuards(work: () => Promise<void>) {
  const statements = postgres
    ? ['drop trigger audit_events_append_only on audit_events']
    : ['drop trigger audit_events_no_update', 'drop trigger audit_events_no_delete']
  await change(async tx => {
    for (const statement of statements) {
      if (postgres) await (tx as unknown as { execute(query: unknown): Promise<void> }).execute(sql.raw(statement))
      else (tx as unknown as { $client: Database.Database }).$client.exec(statement)
    }
  })
  await work()
}
