import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Reader, tables } from '#db/store.ts'
import type { FailedCheck, Stage } from '#lib/briefings/briefing.ts'
import { AppError } from '#lib/kernel/errors.ts'

/** One failed check for each open thread that stops approval; `path` is `/comments/` and the thread's id. It blocks where approval comes next, and warns before: a submission is not stopped. */
export async function commentChecks(reader: Reader, briefing: { id: string; stage: Stage }): Promise<FailedCheck[]> {
  const { commentThreads } = tables
  const open = await reader
    .select({ id: commentThreads.id })
    .from(commentThreads)
    .where(
      and(
        eq(commentThreads.briefingId, briefing.id),
        eq(commentThreads.blocking, true),
        isNull(commentThreads.resolvedAt),
      ),
    )
    .orderBy(asc(commentThreads.createdAt), asc(commentThreads.id))
  return open.map(({ id }) => ({
    id: 'comment-open',
    severity: briefing.stage === 'in_review' ? 'blocking' : 'warning',
    path: `/comments/${id}`,
    message: 'Settle the comment that stops approval.',
  }))
}

/** Throws `publish-blocked` while an open thread stops approval. The caller holds the briefing, so that no thread can be begun meanwhile. */
export async function assertNoBlockingComments(reader: Reader, briefing: { id: string; stage: Stage }): Promise<void> {
  const checks = await commentChecks(reader, briefing)
  if (checks.length === 0) return
  throw new AppError('publish-blocked', 'Open comments stop approval.', { reason: 'comments', checks })
}
