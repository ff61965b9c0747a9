import { and, eq, isNull } from 'drizzle-orm'
import { type Tx, tables, transaction } from '#db/store.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { CommentTarget } from './comment.ts'
import { loadComment, type ThreadRecord } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'

/**
 * Takes back one's own comment: its words and its calls are gone for good, its place in the conversation stays. With the
 * last one the thread is over. Throws `not-found`, `forbidden`.
 */
export const takeBackComment = command(CommentTarget, (actor, { comment: id }) =>
  transaction(async tx => {
    const { comment, thread } = await loadComment(tx, actor, id)
    authorizeThread(actor, 'takeBack', { createdBy: comment.createdBy, blocking: thread.blocking })
    const { comments, commentMentions } = tables
    await tx.update(comments).set({ body: '', deletedAt: now() }).where(eq(comments.id, id))
    await tx.delete(commentMentions).where(eq(commentMentions.commentId, id))
    const over = await endEmpty(tx, actor, thread)
    await tellThread(tx, actor, {
      event: 'comment.taken_back',
      briefingId: thread.briefingId,
      detail: { thread: thread.id, comment: id, over },
    })
    return { id }
  }),
)

/** A thread in which nobody says anything any more must not stop anything. */
async function endEmpty(tx: Tx, actor: Actor, { id, resolvedAt }: ThreadRecord): Promise<boolean> {
  const { comments, commentThreads } = tables
  const left = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.threadId, id), isNull(comments.deletedAt)))
    .limit(1)
  if (left.length > 0) return false
  if (!resolvedAt) {
    const end = { resolvedBy: recordName(actor), resolvedAt: now() }
    await tx.update(commentThreads).set(end).where(eq(commentThreads.id, id))
  }
  return true
}
