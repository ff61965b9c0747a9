import { eq } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import type { BriefingRecord } from '#lib/briefings/load-briefing.ts'
import { type Revision, readRevision } from '#lib/briefings/revision.ts'
import { type Approval, approvalOf } from './approval-of.ts'
import { correctionsOf } from './issue-correction.ts'
import { renderPublication } from './render-publication.ts'
import { replacePublication } from './replace-publication.ts'

type Publication = typeof tables.publications.$inferSelect

/**
 * What an approval just recorded for `hash` means for readers who have that text already: its approval is shown, and
 * once it is somebody else's than its makers', no review is due any more. Gives the columns that the caller's step sets.
 */
export async function confirmLive(tx: Tx, briefing: BriefingRecord, hash: string): Promise<Partial<BriefingRecord>> {
  if (briefing.visibility !== 'live') return {}
  const { publications } = tables
  const [publication] = await tx.select().from(publications).where(eq(publications.briefingId, briefing.id))
  if (publication?.hash !== hash) return {}
  const revision = await readRevision(tx, briefing.id, publication.revision)
  const approval = await approvalOf(tx, briefing.id, revision)
  if (!approval) return {}
  if (!showsApproval(publication)) await showApproval(tx, briefing, publication, revision, approval)
  return approval.alone ? {} : { reviewDueAt: null }
}

function showsApproval({ summary }: Publication): boolean {
  return (JSON.parse(summary) as { approval: unknown }).approval !== null
}

/** The same text and times once more, now with its approval: a minor change, of which sync and caches are told. */
async function showApproval(
  tx: Tx,
  briefing: BriefingRecord,
  { slug, firstPublishedAt, publishedAt, updatedAt, correctedAt }: Publication,
  revision: Revision,
  { at }: Approval,
) {
  const times = { firstPublishedAt, publishedAt, updatedAt, correctedAt }
  const corrections = await correctionsOf(tx, briefing.id)
  const rendered = await renderPublication(tx, briefing, revision, { slug, times, corrections, approvedAt: at })
  await replacePublication(tx, briefing.id, { revision, slug, times, rendered, reason: 'update', update: 'minor' })
}
