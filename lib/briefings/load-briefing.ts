import { and, eq, gt, inArray } from 'drizzle-orm'
import { lockBriefing } from '#db/lock-briefing.ts'
import { type Reader, type Tx, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { authorsBehind } from './authors-behind.ts'
import { type ContentFields, FOUR_EYES, type FourEyes } from './briefing.ts'
import { type PolicySubject, seesWorkingCopies } from './policy.ts'
import { openRequest, type ReinstatementRequest } from './reinstatement-request.ts'
import { readRevision, submitterOf } from './revision.ts'

export type BriefingRecord = typeof tables.briefings.$inferSelect

/** A briefing's row with what the policy and the checks need to know beside it. */
export type Loaded = BriefingRecord &
  Required<PolicySubject> & {
    keyPointsRule: number | null
    hasPublishSchedule: boolean
    reinstatement: ReinstatementRequest | null
  }

/** The briefing, locked until the transaction ends. Throws `not-found` also when `actor` must not know that it exists. */
export async function loadBriefing(tx: Tx, actor: Actor, id: string): Promise<Loaded> {
  const row = seesWorkingCopies(actor) ? await lockBriefing(tx, id) : null
  return withSubject(tx, row)
}

/** The briefing as it is now, without a lock, for reading. Throws `not-found` as `loadBriefing` does. */
export async function findBriefing(reader: Reader, actor: Actor, id: string): Promise<Loaded> {
  const { briefings } = tables
  const [row] = seesWorkingCopies(actor) ? await reader.select().from(briefings).where(eq(briefings.id, id)) : []
  return withSubject(reader, row ?? null)
}

async function withSubject(reader: Reader, row: BriefingRecord | null): Promise<Loaded> {
  if (!row) throw new AppError('not-found', 'There is no such briefing.')
  const { series } = tables
  const [one] = row.series ? await reader.select().from(series).where(eq(series.slug, row.series)) : []
  return {
    ...row,
    fourEyes: await fourEyesOf(reader, row),
    keyPointsRule: one?.keyPoints ?? null,
    contributors: await contributorsSinceApproval(reader, row),
    // Four eyes are asked for in review alone; before that the text is still being made.
    formerAuthors: row.stage === 'in_review' ? await authorsBehind(reader, row.id, row.revision) : [],
    hasPublishSchedule: await hasPublishSchedule(reader, row),
    unreviewed: row.reviewDueAt ? await liveWork(reader, row) : null,
    reinstatement: openRequest(row),
  }
}

async function hasPublishSchedule(reader: Reader, { id }: BriefingRecord): Promise<boolean> {
  const { schedules } = tables
  const pending = and(eq(schedules.briefingId, id), eq(schedules.kind, 'publish'), eq(schedules.status, 'active'))
  return (await reader.select({ id: schedules.id }).from(schedules).where(pending)).length > 0
}

async function liveWork(reader: Reader, { id, liveRevision }: BriefingRecord): Promise<Loaded['unreviewed']> {
  if (liveRevision === null) return null
  const { fields } = await readRevision(reader, id, liveRevision)
  return {
    bylines: fields.bylines,
    formerAuthors: await authorsBehind(reader, id, liveRevision),
    submittedBy: await submitterOf(reader, id, liveRevision),
  }
}

/** The setting of the section. While it is in review, the stricter one of the section that it was submitted in: nobody moves a briefing to a laxer desk to approve it there. */
async function fourEyesOf(reader: Reader, row: BriefingRecord): Promise<FourEyes> {
  const { sections } = tables
  const submitted = row.stage === 'in_review' && row.submittedRevision ? await sectionOf(reader, row) : null
  const slugs = [row.section, submitted].filter(slug => slug !== null)
  if (slugs.length === 0) return 'standard'
  const rows = await reader.select().from(sections).where(inArray(sections.slug, slugs))
  return FOUR_EYES.find(setting => rows.some(({ fourEyes }) => fourEyes === setting)) ?? 'standard'
}

async function sectionOf(reader: Reader, { id, submittedRevision }: BriefingRecord): Promise<string | null> {
  const { revisions } = tables
  const [row] = await reader
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.briefingId, id), eq(revisions.number, submittedRevision ?? 0)))
  return row ? (JSON.parse(row.content) as { fields: ContentFields }).fields.section : null
}

/** Everybody recorded as having changed something after the last revision that was approved. */
async function contributorsSinceApproval(reader: Reader, { id }: BriefingRecord): Promise<string[]> {
  const { reviews, contributors } = tables
  const approvals = await reader
    .select({ revision: reviews.revision })
    .from(reviews)
    .where(and(eq(reviews.briefingId, id), eq(reviews.verdict, 'approve')))
  const last = Math.max(0, ...approvals.map(({ revision }) => revision))
  const rows = await reader
    .selectDistinct({ personId: contributors.personId })
    .from(contributors)
    .where(and(eq(contributors.briefingId, id), gt(contributors.revision, last)))
  return rows.map(({ personId }) => personId)
}
