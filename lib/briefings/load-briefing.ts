import { and, eq, gt } from 'drizzle-orm'
import { lockBriefing } from '#db/lock-briefing.ts'
import { type Reader, type Tx, tables } from '#db/store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'
import type { FourEyes } from './briefing.ts'
import { type PolicySubject, seesWorkingCopies } from './policy.ts'

export type BriefingRecord = typeof tables.briefings.$inferSelect

/** A briefing's row with what the policy and the checks need to know beside it. */
export type Loaded = BriefingRecord & PolicySubject & { fourEyes: FourEyes; keyPointsRule: number | null }

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
  const { sections, series } = tables
  const [section] = row.section ? await reader.select().from(sections).where(eq(sections.slug, row.section)) : []
  const [one] = row.series ? await reader.select().from(series).where(eq(series.slug, row.series)) : []
  return {
    ...row,
    fourEyes: section?.fourEyes ?? 'standard',
    keyPointsRule: one?.keyPoints ?? null,
    contributors: await contributorsSinceApproval(reader, row),
  }
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
