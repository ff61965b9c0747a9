import { setImmediate, setTimeout } from 'node:timers/promises'
import { and, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import { approve } from '#lib/briefings/approve.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { fireDueSchedules } from './fire-due-schedules.ts'
import { publish } from './publish.ts'
import { schedule } from './schedule.ts'
import { unschedule } from './unschedule.ts'
import { withdraw } from './withdraw.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

const times = <T>(n: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)))
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    error => (isAppError(error) ? error.code : String(error)),
  )
const tally = (outcomes: string[]) =>
  Object.fromEntries([...new Set(outcomes)].map(name => [name, outcomes.filter(one => one === name).length]))
const eventsOf = async (id: string, event: string) =>
  (await read()).$count(
    tables.auditEvents,
    and(eq(tables.auditEvents.subject, id), eq(tables.auditEvents.event, event)),
  )

async function approved(title: string): Promise<string> {
  const id = await startBriefing(cast.reporter, title)
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })
  return id
}

describe('many at once', () => {
  it('of 20 approvals of one version one wins', async () => {
    const id = await startBriefing(cast.reporter, '승인 경쟁')
    await step(submit, cast.reporter, id)
    const { version } = await rowOf(id)
    const outcomes = await times(20, i =>
      outcome(approve(i % 2 ? cast.editor : cast.chief, { id, version, revision: 1 })),
    )
    expect(tally(outcomes)).toEqual({ ok: 1, conflict: 19 })
    expect(await (await read()).$count(tables.reviews, eq(tables.reviews.briefingId, id))).toBe(1)
    expect(await eventsOf(id, 'review.approved')).toBe(1)
  })

  it('of 20 publications of one version one wins', async () => {
    const id = await approved('발행 경쟁')
    const { version } = await rowOf(id)
    const outcomes = await times(20, () => outcome(publish(cast.editor, { id, version, revision: 1 })))
    expect(tally(outcomes)).toEqual({ ok: 1, conflict: 19 })
    expect(await (await read()).$count(tables.changes, eq(tables.changes.briefingId, id))).toBe(1)
  })

  it('of 32 field edits with one version one wins', async () => {
    const id = await startBriefing(cast.reporter, '필드 경쟁')
    const outcomes = await times(32, i => outcome(editFields(cast.reporter, { id, version: 1, slug: `race-${i}` })))
    expect(tally(outcomes)).toEqual({ ok: 1, conflict: 31 })
    expect(await rowOf(id)).toMatchObject({ version: 2, slug: `race-${outcomes.indexOf('ok')}` })
  })

  it('of two briefings that claim one address one gets it', async () => {
    const ids = await times(2, async () => {
      const fields = { section: 'technology', slug: 'one-address', document: textOf('같은 주소') }
      const { id } = await createBriefing(cast.reporter, fields)
      await step(submit, cast.reporter, id)
      await step(approve, cast.editor, id, { revision: 1 })
      return id
    })
    const outcomes = await Promise.all(ids.map(id => outcome(step(publish, cast.editor, id, { revision: 1 }))))
    expect(outcomes.sort()).toEqual(['ok', 'publish-blocked'])
  })

  it('publishing, correcting and withdrawing many briefings at once locks nobody out', async () => {
    const live = await times(8, i => approved(`정정할 글 ${i}`))
    await Promise.all(live.map(id => step(publish, cast.editor, id, { revision: 1 })))
    const update = { kind: 'correction', note: '고쳤습니다.' }
    for (let round = 0; round < 4; round++) {
      const fresh = await times(8, i => approved(`새 글 ${round} ${i}`))
      const works = [
        ...live.map(id => step(publish, cast.editor, id, { revision: 1, update })),
        ...fresh.map(id => step(publish, cast.editor, id, { revision: 1 })),
      ]
      expect(tally(await Promise.all(works.map(outcome)))).toEqual({ ok: 16 })
      await Promise.all(fresh.map(id => step(withdraw, cast.editor, id, { reason: '시험' })))
    }
    expect(await verifyAudit()).toMatchObject({ brokenAt: null })
  })
})

describe('schedules', () => {
  const at = (time: string) => ({ kind: 'publish', revision: 1, wallTime: time, timeZone: 'Etc/UTC' })

  it('of 50 due ones each fires once, however many look', async () => {
    const ids = await times(50, async i => {
      const id = await approved(`예약 ${i}`)
      await step(schedule, cast.editor, id, at('2031-01-01T07:00'))
      return id
    })
    const restore = setClock(() => new Date('2031-01-01T07:00:30Z'))
    try {
      const fired = await times(8, () => fireDueSchedules())
      expect(fired.reduce((sum, n) => sum + n, 0)).toBe(50)
    } finally {
      restore()
    }
    const { schedules, changes } = tables
    const rows = await (await read()).select().from(schedules).where(inArray(schedules.briefingId, ids))
    expect(rows.map(({ status, lateMs }) => [status, lateMs])).toEqual(Array(50).fill(['fired', 30_000]))
    expect(await (await read()).$count(changes, inArray(changes.briefingId, ids))).toBe(50)
    expect(await verifyAudit()).toMatchObject({ brokenAt: null })
  }, 120_000)

  it('publishing, cancelling and firing at once give one publication or none, and never two', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await approved(`경주 ${round}`)
      await step(schedule, cast.editor, id, at('2032-01-01T07:00'))
      const { version } = await rowOf(id)
      const restore = setClock(() => new Date('2032-01-01T07:00:01Z'))
      const outcomes = await Promise.all([
        outcome(unschedule(cast.editor, { id, version, kind: 'publish' })),
        outcome(publish(cast.chief, { id, version, revision: 1 })),
        outcome(fireDueSchedules()),
      ]).finally(restore)
      const published = await (await read()).$count(tables.changes, eq(tables.changes.briefingId, id))
      const { visibility } = await rowOf(id)
      expect([published, visibility], outcomes.join()).toEqual(outcomes[0] === 'ok' ? [0, 'unpublished'] : [1, 'live'])
    }
  })
})

describe('submitting while others type', () => {
  it('keeps every text that was committed before the cut, and takes none after it', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await startBriefing(cast.reporter, '타자')
      let newest = 0
      const typing = (async () => {
        for (let i = 1; ; i++) {
          // SQLite answers without waiting: let the other person have a turn.
          await setImmediate()
          const { version } = await rowOf(id)
          const answer = await outcome(
            replaceDocument(cast.reporter, { id, version, document: textOf('타자', `글 ${i}`) }),
          )
          if (answer !== 'ok') return answer
          newest = i
        }
      })()
      await setTimeout(5 * round)
      const before = newest
      await step(submit, cast.reporter, id)
      const answer = await typing
      expect(['conflict', 'forbidden', 'not-allowed-in-stage']).toContain(answer)
      const { document } = await readRevision(await read(), id, 1)
      const [, text] = /글 (\d+)/.exec(JSON.stringify(document)) ?? [null, '0']
      expect(Number(text)).toBe(newest)
      expect(newest).toBeGreaterThanOrEqual(before)
    }
  })

  it('reopening and typing keep what was approved', async () => {
    const id = await approved('다시 열기')
    const { version } = await rowOf(id)
    const works = [
      outcome(reopen(cast.reporter, { id, version })),
      ...Array.from({ length: 8 }, (_, i) =>
        outcome(replaceDocument(cast.reporter, { id, version, document: textOf('다시 열기', `뒤의 글 ${i}`) })),
      ),
    ]
    expect((await Promise.all(works))[0]).toBe('ok')
    expect(JSON.stringify(await readRevision(await read(), id, 1))).not.toContain('뒤의 글')
  })
})
