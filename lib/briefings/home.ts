import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { read, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import type { BriefingRow } from './briefing.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { isEditor, seesWorkingCopies } from './policy.ts'
import { rowsOf } from './rows.ts'

export type Home = Record<'waiting' | 'late' | 'scheduled' | 'live' | 'mine', BriefingRow[]>

/** What the day asks of this person: what waits for them, what is late, what goes out next, what is live, what they write. */
export async function homeOf(actor: Actor): Promise<Home> {
  if (!seesWorkingCopies(actor) || actor.kind !== 'person')
    return { waiting: [], late: [], scheduled: [], live: [], mine: [] }
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
    .where(and(ne(briefings.stage, 'spiked'), or(ne(briefings.stage, 'approved'), ne(briefings.visibility, 'live'))))
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
  }
}

function isOwn(actor: Extract<Actor, { kind: 'person' }>, { createdBy, bylines }: BriefingRecord): boolean {
  return createdBy === actor.id || bylines.some(({ author }) => author !== null && author === actor.authorId)
}

function sentBack(row: BriefingRow, own: Set<string>, personId: string): boolean {
  return row.stage === 'changes_requested' && (own.has(row.id) || row.assignee?.id === personId)
}
