import { type Reader, read } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { openReinstatements } from '#lib/publishing/list-reinstatements.ts'
import type { BriefingRow, ReinstatementView } from './briefing.ts'
import {
  lateRecords,
  liveRecords,
  mineRecords,
  reviewRecords,
  scheduledRecords,
  waitingRecords,
} from './home-records.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { answersReinstatements, isEditor, seesWorkingCopies } from './policy.ts'
import { rowsOf } from './rows.ts'

type Groups = Record<'waiting' | 'late' | 'scheduled' | 'live' | 'mine', BriefingRow[]> & { reviewsDue: DueReview[] }
export type Home = Groups & { reinstatements: ReinstatementView[] }
type DueReview = BriefingRow & { reviewDueAt: string }
type Person = Extract<Actor, { kind: 'person' }>

/** What the day asks of this person: what waits for them, what is late, what goes out next, what is live, what they write, which live texts an editor must still look at, and which requests to reinstate they may answer. */
export async function homeOf(actor: Actor): Promise<Home> {
  const reinstatements = answersReinstatements(actor) ? await openReinstatements() : []
  const sees = seesWorkingCopies(actor) && actor.kind === 'person'
  const groups = sees ? await groupsFor(await read(), actor) : NOTHING
  return { ...groups, reinstatements }
}

const NOTHING: Groups = { waiting: [], late: [], scheduled: [], live: [], mine: [], reviewsDue: [] }

async function groupsFor(reader: Reader, actor: Person): Promise<Groups> {
  const waiting = await waitingRecords(reader, actor)
  const late = await lateRecords(reader)
  const scheduled = await scheduledRecords(reader)
  const live = await liveRecords(reader)
  const mine = await mineRecords(reader, actor)
  const reviews = isEditor(actor) ? await reviewRecords(reader) : []
  const rows = await rowsById(reader, [waiting, late, scheduled, live, mine, reviews].flat())
  const shown = (records: BriefingRecord[]) => records.flatMap(({ id }) => rows.get(id) ?? [])
  return {
    waiting: shown(waiting),
    late: shown(late).filter(row => row.late),
    scheduled: shown(scheduled)
      .filter(({ schedule }) => schedule?.status === 'active')
      .sort((a, b) => (a.schedule?.dueAt ?? '').localeCompare(b.schedule?.dueAt ?? '')),
    live: shown(live),
    mine: shown(mine),
    reviewsDue: shown(reviews).flatMap(row => (row.reviewDueAt ? [{ ...row, reviewDueAt: row.reviewDueAt }] : [])),
  }
}

async function rowsById(reader: Reader, records: BriefingRecord[]): Promise<Map<string, BriefingRow>> {
  const each = new Map(records.map(record => [record.id, record]))
  const rows = await rowsOf(reader, [...each.values()])
  return new Map(rows.map(row => [row.id, row]))
}
