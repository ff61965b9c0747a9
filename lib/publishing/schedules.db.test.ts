import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { setEmbargo } from '#lib/briefings/set-embargo.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'
import { withdraw } from './withdraw.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let clock = '2030-01-01T00:00:00Z'
afterAll(setClock(() => new Date(clock)))
beforeAll(async () => {
  cast = await useCast()
})

const publicationOf = async (id: string) => {
  const { publications } = tables
  const [row] = await (await read()).select().from(publications).where(eq(publications.briefingId, id))
  return row
}
const schedulesOf = async (id: string) =>
  (await read())
    .select()
    .from(tables.schedules)
    .where(eq(tables.schedules.briefingId, id))
    .orderBy(tables.schedules.createdAt)
const eventsOf = async (id: string, event: string) => {
  const rows = await (await read()).select().from(tables.auditEvents).where(eq(tables.auditEvents.subject, id))
  return rows.filter(row => row.event === event).map(({ detail }) => JSON.parse(detail))
}

async function approved(title: string, fields: object = {}): Promise<string> {
  const { id } = await createBriefing(cast.reporter, { section: 'technology', document: textOf(title), ...fields })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })
  return id
}
const at = (id: string, wallTime: string, rest: object = {}) =>
  step(schedule, cast.editor, id, { kind: 'publish', revision: 1, timeZone: 'Asia/Seoul', wallTime, ...rest })

describe('a due schedule', () => {
  it('keeps what was typed, fires with its lateness, and never again', async () => {
    clock = '2030-01-01T00:00:00Z'
    const id = await approved('일곱 시 소식')
    await at(id, '2030-01-02T07:00')
    const [pending] = await schedulesOf(id)
    expect(pending).toMatchObject({
      status: 'active',
      revision: 1,
      wallTime: '2030-01-02T07:00',
      timeZone: 'Asia/Seoul',
      dueAt: new Date('2030-01-01T22:00:00Z'),
    })
    clock = '2030-01-01T21:59:59.999Z'
    expect(await fireDueSchedules()).toBe(0)
    clock = '2030-01-01T22:00:01.234Z'
    expect(await fireDueSchedules()).toBe(1)
    expect(await fireDueSchedules()).toBe(0)
    expect(await schedulesOf(id)).toMatchObject([{ status: 'fired', lateMs: 1234 }])
    expect(await eventsOf(id, 'schedule.fired')).toMatchObject([{ schedule: pending?.id, late_ms: 1234 }])
    expect(await publicationOf(id)).toMatchObject({ state: 'live', publishedAt: new Date(clock) })
  })

  it('fires after days of downtime, oldest first, and says how late', async () => {
    clock = '2030-02-01T00:00:00Z'
    const [late, later] = [await approved('늦은 글'), await approved('더 늦은 글')]
    await at(later, '2030-02-03T07:00')
    await at(late, '2030-02-02T07:00')
    clock = '2030-02-10T00:00:00Z'
    expect(await fireDueSchedules()).toBe(2)
    const changes = await (await read()).select().from(tables.changes).orderBy(tables.changes.seq)
    expect(changes.slice(-2).map(({ briefingId }) => briefingId)).toEqual([late, later])
    const day = 86_400_000
    expect((await schedulesOf(late))[0]?.lateMs).toBe(8 * day + day / 12)
  })

  it('withdraws with its reason and answer', async () => {
    clock = '2030-03-01T00:00:00Z'
    const id = await approved('내릴 글')
    await step(publish, cast.editor, id, { revision: 1 })
    await at(id, '2030-03-02T07:00', { kind: 'withdraw', withdrawal: { reason: '계약 종료', answer: 410 } })
    clock = '2030-03-02T00:00:00Z'
    expect(await fireDueSchedules()).toBe(1)
    expect(await publicationOf(id)).toMatchObject({ state: 'withdrawn', answer: 410 })
    expect(await eventsOf(id, 'briefing.withdrawn')).toMatchObject([{ reason: '계약 종료', answer: 410 }])
  })
})

describe('a schedule that a guard refuses', () => {
  it('is held with the reason and shown; the next one fires', async () => {
    clock = '2030-04-01T00:00:00Z'
    const first = await approved('먼저 그 주소', { slug: 'taken-address' })
    const second = await approved('같은 주소', { slug: 'taken-address' })
    const broken = await approved('규칙이 바뀐 글', { series: await seriesWithRule(null) })
    const fine = await approved('멀쩡한 글')
    for (const id of [second, broken, fine]) await at(id, '2030-04-02T07:00')
    await step(publish, cast.editor, first, { revision: 1 })
    const third = await approved('또 같은 주소', { slug: 'taken-address' })
    await expect(at(third, '2030-04-02T07:00')).rejects.toMatchObject({ code: 'publish-blocked' })
    await transaction(async tx => {
      await tx.update(tables.series).set({ keyPoints: 3 })
    })
    clock = '2030-04-02T00:00:00Z'
    const before = await rowOf(second)
    expect(await fireDueSchedules()).toBe(1)
    expect(await schedulesOf(second)).toMatchObject([{ status: 'held', heldReason: 'checks' }])
    expect(await schedulesOf(broken)).toMatchObject([{ status: 'held', heldReason: 'checks' }])
    expect(await publicationOf(fine)).toMatchObject({ state: 'live' })
    expect(await rowOf(second)).toEqual({ ...before, version: before.version + 1, changedAt: new Date(clock) })
    expect([await publicationOf(second), await publicationOf(broken)]).toEqual([undefined, undefined])
    expect(await eventsOf(second, 'schedule.held')).toHaveLength(1)
    expect((await getBriefing(cast.editor, { id: second })).schedules).toMatchObject([
      { status: 'held', heldReason: 'checks' },
    ])
    expect(await fireDueSchedules()).toBe(0)
  })

  it('is held when an embargo is set past it, and not when it ends before', async () => {
    clock = '2030-05-01T00:00:00Z'
    const [held, kept] = [await approved('엠바고 뒤'), await approved('엠바고 앞')]
    for (const id of [held, kept]) await at(id, '2030-05-02T07:00')
    await step(setEmbargo, cast.editor, held, { until: '2030-05-03T00:00:00Z' })
    await step(setEmbargo, cast.editor, kept, { until: '2030-05-01T22:00:00Z' })
    expect((await schedulesOf(held))[0]).toMatchObject({ status: 'held', heldReason: 'embargo' })
    clock = '2030-05-01T22:00:00Z'
    expect(await fireDueSchedules()).toBe(1)
    expect([await publicationOf(held), (await publicationOf(kept))?.state]).toEqual([undefined, 'live'])
    await expect(at(held, '2030-05-02T23:00')).rejects.toMatchObject({
      code: 'publish-blocked',
      detail: { reason: 'embargo' },
    })
    await at(held, '2030-05-03T09:00')
    clock = '2030-05-03T00:00:00Z'
    expect(await fireDueSchedules()).toBe(1)
  })

  it('an embargo that stands is only made longer, and only a chief lifts it', async () => {
    clock = '2030-06-01T00:00:00Z'
    const id = await startBriefing(cast.reporter, '지킬 엠바고')
    await step(setEmbargo, cast.editor, id, { until: '2030-06-03T00:00:00Z' })
    await expect(step(setEmbargo, cast.editor, id, { until: '2030-06-01T00:00:01Z' })).rejects.toMatchObject({
      code: 'validation',
      detail: { reason: 'earlier' },
    })
    await step(setEmbargo, cast.editor, id, { until: '2030-06-04T00:00:00Z' })
  })
})

describe('what a person does meanwhile', () => {
  it('publishing now ends a pending publication: the older text does not come back', async () => {
    clock = '2030-07-01T00:00:00Z'
    const id = await approved('두 번째가 먼저')
    await at(id, '2030-07-02T07:00')
    await step(reopen, cast.reporter, id)
    await step(replaceDocument, cast.reporter, id, { document: textOf('두 번째가 먼저', '새 글') })
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2 })
    await step(publish, cast.editor, id, { revision: 2 })
    clock = '2030-07-03T00:00:00Z'
    expect(await fireDueSchedules()).toBe(0)
    expect(await publicationOf(id)).toMatchObject({ revision: 2 })
    expect(await schedulesOf(id)).toMatchObject([{ status: 'cancelled' }])
  })

  it('withdrawing ends a pending update: what was taken off stays off', async () => {
    clock = '2030-08-01T00:00:00Z'
    const id = await approved('내린 글')
    await step(publish, cast.editor, id, { revision: 1 })
    await at(id, '2030-08-02T07:00', { update: { kind: 'minor' } })
    await step(withdraw, cast.editor, id, { reason: '틀린 글' })
    clock = '2030-08-03T00:00:00Z'
    expect(await fireDueSchedules()).toBe(0)
    expect(await publicationOf(id)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('addresses', () => {
  it('stay the briefing’s own for ever, and a new one is the canonical', async () => {
    clock = '2030-09-01T00:00:00Z'
    const id = await approved('옛 주소', { slug: 'old-address' })
    await step(publish, cast.editor, id, { revision: 1 })
    await step(reopen, cast.reporter, id)
    await step(editFields, cast.editor, id, { slug: 'new-address' })
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2 })
    await step(publish, cast.editor, id, { revision: 2, update: { kind: 'minor' } })
    const rows = await (await read()).select().from(tables.slugs).where(eq(tables.slugs.briefingId, id))
    expect(rows.map(({ slug }) => slug).sort()).toEqual(['new-address', 'old-address'])
    expect((await publicationOf(id))?.slug).toBe('new-address')
    const other = await approved('남의 옛 주소', { slug: 'old-address' })
    await expect(step(publish, cast.editor, other, { revision: 1 })).rejects.toMatchObject({ code: 'publish-blocked' })
  })

  it('a pinned revision without one does not take the working copy’s unapproved one', async () => {
    clock = '2030-10-01T00:00:00Z'
    const id = await approved('주소 없는 글')
    await at(id, '2030-10-02T07:00')
    await step(reopen, cast.reporter, id)
    await step(editFields, cast.reporter, id, { slug: 'not-approved' })
    clock = '2030-10-03T00:00:00Z'
    expect(await fireDueSchedules()).toBe(1)
    expect((await publicationOf(id))?.slug).toBe('주소-없는-글')
    expect((await rowOf(id)).slug).toBe('not-approved')
  })
})

async function seriesWithRule(keyPoints: number | null): Promise<string> {
  await transaction(async tx => {
    await tx.insert(tables.series).values({ slug: 'rule', name: '규칙', keyPoints, position: 1 })
  })
  return 'rule'
}
