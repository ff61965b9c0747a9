import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { newId } from '#lib/kernel/ids.ts'
import { editFields } from './edit-fields.ts'
import { type Home, homeOf } from './home.ts'
import { requestChanges } from './request-changes.ts'
import { submit } from './submit.ts'
import { rowOf, startBriefing, step } from './test-briefing.ts'

const MORE_THAN_A_PAGE = 320
const HOUR = 3_600_000

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let mine: Record<'draft' | 'byline' | 'submitted' | 'sentBack' | 'late' | 'held' | 'superseded' | 'overdue', string>
beforeAll(async () => {
  cast = await useCast()
  const start = () => startBriefing(cast.reporter)
  mine = {
    ...{ draft: await start(), submitted: await start(), sentBack: await start(), late: await start() },
    ...{ held: await start(), superseded: await start(), overdue: await start() },
    byline: await startBriefing(cast.editor),
  }
  const byline = { role: 'reporter', displayName: '이서연', author: 'seoyeon-lee' }
  await step(editFields, cast.editor, mine.byline, { bylines: [byline] })
  await step(submit, cast.reporter, mine.submitted)
  await step(submit, cast.reporter, mine.sentBack)
  await step(requestChanges, cast.editor, mine.sentBack, { revision: 1, note: '출처를 더해 주세요.' })
  await change(mine.late, { dueAt: new Date(Date.now() - HOUR) })
  await schedule(mine.held, 'held', -2)
  await schedule(mine.superseded, 'held', -3)
  await schedule(mine.superseded, 'cancelled', -2)
  await schedule(mine.overdue, 'active', -1)
  await flood(mine.submitted)
  await flood(mine.draft)
})

const idsOf = (home: Home, group: 'waiting' | 'late' | 'scheduled' | 'mine') => home[group].map(({ id }) => id).sort()

it('shows a reporter what is theirs, however much others wrote since', async () => {
  const home = await homeOf(cast.reporter)
  expect(idsOf(home, 'waiting')).toEqual([mine.sentBack])
  const { draft, byline, submitted, late, held, superseded, overdue } = mine
  expect(idsOf(home, 'mine')).toEqual([draft, byline, submitted, late, held, superseded, overdue].sort())
  expect(idsOf(home, 'late')).toEqual([late, held, overdue].sort())
  expect(idsOf(home, 'scheduled')).toEqual([overdue])
})

it('shows an editor what has waited longest, and never their own', async () => {
  const { waiting, mine: own } = await homeOf(cast.editor)
  expect(waiting).toHaveLength(300)
  expect(waiting.at(-1)?.id).toBe(mine.submitted)
  expect(own.map(({ id }) => id)).toEqual([mine.byline])
  const others = await homeOf(cast.reporter2)
  expect([others.waiting, others.mine]).toEqual([[], []])
})

it('gives who is assigned what was sent back, and a killed briefing to nobody', async () => {
  await change(mine.sentBack, { assignee: cast.reporter2.id })
  expect(idsOf(await homeOf(cast.reporter2), 'waiting')).toEqual([mine.sentBack])
  await change(mine.sentBack, { visibility: 'killed' })
  expect(idsOf(await homeOf(cast.reporter), 'waiting')).toEqual([])
})

it('shows nothing to those who see no working copies', async () => {
  const empty = { waiting: [], late: [], scheduled: [], live: [], mine: [], reviewsDue: [], reinstatements: [] }
  expect(await homeOf(cast.admin)).toEqual(empty)
  expect(await homeOf(mintActor({ kind: 'anonymous' }))).toEqual(empty)
})

async function change(id: string, values: Partial<typeof tables.briefings.$inferInsert>) {
  await transaction(tx => tx.update(tables.briefings).set(values).where(eq(tables.briefings.id, id)))
}

async function schedule(briefingId: string, status: 'active' | 'held' | 'cancelled', hours: number) {
  const at = new Date(Date.now() + hours * HOUR)
  const times = { dueAt: at, createdAt: at, timeZone: 'Asia/Seoul', wallTime: '2026-11-24T07:00' }
  const row = { id: newId(), briefingId, kind: 'publish' as const, status, createdBy: cast.editor.id, ...times }
  await transaction(tx => tx.insert(tables.schedules).values(row))
}

/** As many like it of people who are not in the cast, all changed later. */
async function flood(id: string) {
  const like = await rowOf(id)
  const changedAt = new Date(like.changedAt.getTime() + HOUR)
  const rows = Array.from({ length: MORE_THAN_A_PAGE }, () => ({
    ...{ ...like, id: newId(), createdBy: newId(), bylines: [], slug: null, changedAt },
  }))
  await transaction(async tx => {
    for (let from = 0; from < rows.length; from += 40)
      await tx.insert(tables.briefings).values(rows.slice(from, from + 40))
  })
}
