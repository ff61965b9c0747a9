import { and, asc, desc, eq, inArray, isNotNull, ne, or, type SQL } from 'drizzle-orm'
import { holdsMember } from '#db/contains.ts'
import { type Reader, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { mayBeLate } from './late.ts'
import type { BriefingRecord } from './load-briefing.ts'
import { isEditor, isOwn } from './policy.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** More than anybody works off from one page; the list of all briefings has the rest. */
const MOST = 300
const MOST_LIVE = 12

/** What waits for this person, most recently changed first: for editors what others submitted, for everybody their own work that was sent back, or is theirs to mend. Of more than 300 those that have waited longest. */
export async function waitingRecords(reader: Reader, actor: Person): Promise<BriefingRecord[]> {
  const { stage, visibility, assignee } = tables.briefings
  const sentBack = and(eq(stage, 'changes_requested'), or(mayBeOwn(actor), eq(assignee, actor.id)))
  const submitted = isEditor(actor) ? eq(stage, 'in_review') : undefined
  const found = await longestUntouched(reader, and(ne(visibility, 'killed'), or(submitted, sentBack)))
  return found.filter(record => {
    const own = isOwn(actor, record)
    return record.stage === 'in_review' ? !own : own || record.assignee === actor.id
  })
}

/** What may be late, most recently changed first; `rowsOf` says which of it is. Of more than 300 those that nobody has touched for longest. */
export async function lateRecords(reader: Reader): Promise<BriefingRecord[]> {
  return longestUntouched(reader, mayBeLate(reader, now()))
}

/** What this person writes and nobody has approved, most recently changed first; at most 300, without those that they left alone longest. */
export async function mineRecords(reader: Reader, actor: Person): Promise<BriefingRecord[]> {
  const { stage, visibility, changedAt, id } = tables.briefings
  const found = await reader
    .select()
    .from(tables.briefings)
    .where(and(inArray(stage, ['draft', 'in_review']), ne(visibility, 'killed'), mayBeOwn(actor)))
    .orderBy(desc(changedAt), desc(id))
    .limit(MOST)
  return found.filter(record => isOwn(actor, record))
}

/** What has a time to be published or withdrawn at; the next 300 times. */
export async function scheduledRecords(reader: Reader): Promise<BriefingRecord[]> {
  const { briefingId, status, dueAt, id } = tables.schedules
  const next = await reader
    .select({ briefingId })
    .from(tables.schedules)
    .where(eq(status, 'active'))
    .orderBy(asc(dueAt), asc(id))
    .limit(MOST)
  const ids = next.map(row => row.briefingId)
  if (ids.length === 0) return []
  return reader.select().from(tables.briefings).where(inArray(tables.briefings.id, ids))
}

/** What readers see, the twelve that were published last. */
export async function liveRecords(reader: Reader): Promise<BriefingRecord[]> {
  const { visibility, publishedAt, id } = tables.briefings
  return reader
    .select()
    .from(tables.briefings)
    .where(eq(visibility, 'live'))
    .orderBy(desc(publishedAt), desc(id))
    .limit(MOST_LIVE)
}

/** Live texts that went out without a second pair of eyes, the next due first; the next 300. */
export async function reviewRecords(reader: Reader): Promise<BriefingRecord[]> {
  const { visibility, reviewDueAt, id } = tables.briefings
  return reader
    .select()
    .from(tables.briefings)
    .where(and(eq(visibility, 'live'), isNotNull(reviewDueAt)))
    .orderBy(asc(reviewDueAt), asc(id))
    .limit(MOST)
}

/** Each briefing of which the policy's `isOwn` is true, and hardly another: it knows no case of letters in a byline. */
function mayBeOwn({ id, authorId }: Person): SQL | undefined {
  const { createdBy, bylines } = tables.briefings
  return or(eq(createdBy, id), authorId ? holdsMember(bylines, 'author', authorId) : undefined)
}

async function longestUntouched(reader: Reader, condition: SQL | undefined): Promise<BriefingRecord[]> {
  const { changedAt, id } = tables.briefings
  const query = reader.select().from(tables.briefings).where(condition)
  return (await query.orderBy(asc(changedAt), asc(id)).limit(MOST)).reverse()
}
