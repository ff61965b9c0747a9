import { and, asc, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { openReinstatements } from '#lib/publishing/list-reinstatements.ts'
import type { BriefingRow, ReinstatementView } from './briefing.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { answersReinstatements, isEditor, seesWorkingCopies } from './policy.ts'
import { rowsOf } from './rows.ts'

export type Home = Record<'waiting' | 'late' | 'scheduled' | 'live' | 'mine', BriefingRow[]> & {
  reviewsDue: DueReview[]
  reinstatements: ReinstatementView[]
}
type DueReview = BriefingRow & { reviewDueAt: string }

/** What the day asks of this person: what waits for them, what is late, what goes out next, what is live, what they write, which live texts an editor must still look at, and which requests to reinstate they may answer. */
export async function homeOf(actor: Actor): Promise<Home> {
  const reinstatements = answersReinstatements(actor) ? await openReinstatements() : []
  if (!seesWorkingCopies(actor) || actor.kind !== 'person')
    return { waiting: [], late: [], scheduled: [], live: [], mine: [], reviewsDue: [], reinstatements }
  const reader = await read()
  const { briefings, schedules } = tables
  const pending = await reader
    .select({ id: schedules.briefingId })
    .from(schedules)
    .where(inArray(schedules.status, ['active', 'held']))
  const scheduledIds = pending.map(({ id }) => id)
  const open = await reader
    .select()
    .from(briefings)
    .where(
      and(
        ne(briefings.stage, 'spiked'),
        ne(briefings.visibility, 'killed'),
        or(ne(briefings.stage, 'approved'), ne(briefings.visibility, 'live')),
      ),
    )
    .orderBy(desc(briefings.changedAt))
    .limit(300)
  const live = await reader
    .select()
    .from(briefings)
    .where(eq(briefings.visibility, 'live'))
    .orderBy(desc(briefings.publishedAt), desc(briefings.id))
    .limit(12)
  const scheduled =
    scheduledIds.length > 0 ? await reader.select().from(briefings).where(inArray(briefings.id, scheduledIds)) : []
  const rows = await rowsOf(reader, open)
  const planned = await rowsOf(reader, scheduled)
  const own = new Set(open.filter(record => isOwn(actor, record)).map(({ id }) => id))
  return {
    waiting: rows.filter(
      row => (isEditor(actor) ? row.stage === 'in_review' && !own.has(row.id) : false) || sentBack(row, own, actor.id),
    ),
    late: [...new Map([...rows, ...planned].map(row => [row.id, row])).values()].filter(({ late }) => late),
    scheduled: planned
      .filter(({ schedule }) => schedule?.status === 'active')
      .sort((a, b) => (a.schedule?.dueAt ?? '').localeCompare(b.schedule?.dueAt ?? '')),
    live: await rowsOf(reader, live),
    mine: rows.filter(row => own.has(row.id) && (row.stage === 'draft' || row.stage === 'in_review')),
    reviewsDue: isEditor(actor) ? await reviewsDue(reader) : [],
    reinstatements,
  }
}

async function reviewsDue(reader: Reader): Promise<DueReview[]> {
  const { briefings } = tables
  const due = await reader
    .select()
    .from(briefings)
    .where(and(eq(briefings.visibility, 'live'), isNotNull(briefings.reviewDueAt)))
    .orderBy(asc(briefings.reviewDueAt), asc(briefings.id))
  const rows = await rowsOf(reader, due)
  return rows.flatMap(row => (row.reviewDueAt ? [{ ...row, reviewDueAt: row.reviewDueAt }] : []))
}

function isOwn(actor: Extract<Actor, { kind: 'person' }>, { createdBy, bylines }: BriefingRecord): boolean {
  return createdBy === actor.id || bylines.some(({ author }) => author !== null && author === actor.authorId)
}

function sentBack(row: BriefingRow, own: Set<string>, personId: string): boolean {
  return row.stage === 'changes_requested' && (own.has(row.id) || row.assignee?.id === personId)
}
