import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { approve } from '#lib/briefings/approve.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'
import { withdraw } from './withdraw.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

const publicItem = async (id: string) => {
  const { publications, publicationTexts } = tables
  const [row] = await (await read())
    .select({ state: publications.state, item: publicationTexts.item })
    .from(publications)
    .innerJoin(publicationTexts, eq(publicationTexts.briefingId, publications.briefingId))
    .where(eq(publications.briefingId, id))
  return row && { state: row.state, ...JSON.parse(row.item) }
}

describe('from a reporter to readers', () => {
  it('goes through review, correction and withdrawal, and readers see exactly what was approved', async () => {
    const id = await startBriefing(cast.reporter, '첫 소식')
    await step(submit, cast.reporter, id)
    await step(requestChanges, cast.editor, id, { revision: 1, note: '숫자를 확인해 주세요.' })
    await step(replaceDocument, cast.reporter, id, { document: textOf('첫 소식', '고친 본문입니다.') })
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2 })
    expect(await publicItem(id)).toBeUndefined()
    await step(publish, cast.editor, id, { revision: 2 })
    expect(await publicItem(id)).toMatchObject({ state: 'live', revision: 2, body: { text: '고친 본문입니다.' } })

    await step(reopen, cast.reporter, id)
    await step(replaceDocument, cast.reporter, id, { document: textOf('첫 소식', '더 고친 본문입니다.') })
    expect(await publicItem(id)).toMatchObject({ revision: 2, body: { text: '고친 본문입니다.' } })
    await step(submit, cast.reporter, id)
    await step(approve, cast.chief, id, { revision: 3 })
    await step(publish, cast.editor, id, {
      revision: 3,
      update: { kind: 'correction', note: '숫자를 바로잡았습니다.' },
    })
    expect(await publicItem(id)).toMatchObject({
      revision: 3,
      body: { text: '더 고친 본문입니다.' },
      corrections: [{ kind: 'correction', note: '숫자를 바로잡았습니다.' }],
    })
    await step(withdraw, cast.editor, id, { reason: '확인 중', answer: 410 })
    expect(await publicItem(id)).toMatchObject({ state: 'withdrawn' })
    expect(await rowOf(id)).toMatchObject({ visibility: 'withdrawn', liveRevision: 3 })
    expect(await verifyAudit()).toMatchObject({ brokenAt: null })
  })

  it('fires a schedule once, at its time, with the pinned revision', async () => {
    const id = await startBriefing(cast.reporter, '예약 소식')
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 1 })
    await step(schedule, cast.editor, id, {
      kind: 'publish',
      revision: 1,
      wallTime: '2030-01-02T07:00',
      timeZone: 'Asia/Seoul',
    })
    await step(reopen, cast.reporter, id)
    await step(replaceDocument, cast.reporter, id, { document: textOf('예약 소식', '예약 뒤에 고친 글') })
    expect(await fireDueSchedules()).toBe(0)
    const restore = setClock(() => new Date('2030-01-01T22:00:00.250Z'))
    try {
      expect(await Promise.all([fireDueSchedules(), fireDueSchedules()])).toEqual(expect.arrayContaining([1, 0]))
    } finally {
      restore()
    }
    expect(await publicItem(id)).toMatchObject({ state: 'live', revision: 1, body: { text: '본문입니다.' } })
    const events = await (await read()).select().from(tables.auditEvents).where(eq(tables.auditEvents.subject, id))
    expect(
      events.filter(({ event }) => event === 'schedule.fired').map(({ detail }) => JSON.parse(detail).late_ms),
    ).toEqual([250])
  })
})
