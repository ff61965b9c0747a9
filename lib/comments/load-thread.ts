import { and, eq, isNull } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { type Loaded, loadBriefing } from '#lib/briefings/load-briefing.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { AppError } from '#lib/kernel/errors.ts'

export type ThreadRecord = typeof tables.commentThreads.$inferSelect
export type CommentRecord = typeof tables.comments.$inferSelect

type LoadedThread = { thread: ThreadRecord; briefing: Loaded }

/** A thread with its briefing, which is held until the transaction ends. Throws `not-found` also when `actor` must not know of it. */
export async function loadThread(tx: Tx, actor: Actor, id: string): Promise<LoadedThread> {
  const found = await threadRow(tx, id)
  if (!found) throw new AppError('not-found', 'There is no such thread.')
  const briefing = await loadBriefing(tx, actor, found.briefingId)
  // Read again under the lock: what was seen before it may have changed.
  const thread = await threadRow(tx, id)
  if (!thread) throw new AppError('not-found', 'There is no such thread.')
  return { thread, briefing }
}

/** A comment that still stands, with its thread and its briefing. Throws `not-found`. */
export async function loadComment(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<LoadedThread & { comment: CommentRecord }> {
  const { comments } = tables
  const [found] = await tx.select().from(comments).where(eq(comments.id, id))
  if (!found) throw new AppError('not-found', 'There is no such comment.')
  const loaded = await loadThread(tx, actor, found.threadId)
  const [comment] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), isNull(comments.deletedAt)))
  if (!comment) throw new AppError('not-found', 'This comment was taken back.')
  return { ...loaded, comment }
}

async function threadRow(tx: Tx, id: string): Promise<ThreadRecord | undefined> {
  const { commentThreads } = tables
  const [row] = await tx.select().from(commentThreads).where(eq(commentThreads.id, id))
  return row
}
