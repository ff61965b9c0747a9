import { and, eq, isNull } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { authorizeThread } from './authorize-thread.ts'
import { ThreadTarget } from './comment.ts'
import { loadThread } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'

/** Opens a settled thread again; if it was blocking, it is so again. Throws `not-found` (also when all of it was taken back), `forbidden`. */
export const reopenThread = command(ThreadTarget, (actor, { thread: id }) =>
  transaction(async tx => {
    const { thread } = await loadThread(tx, actor, id)
    authorizeThread(actor, 'reopen', thread)
    if (!thread.resolvedAt) return { id }
    const { comments, commentThreads } = tables
    const left = await tx.$count(comments, and(eq(comments.threadId, id), isNull(comments.deletedAt)))
    if (left === 0) throw new AppError('not-found', 'All of this thread was taken back.')
    await tx.update(commentThreads).set({ resolvedBy: null, resolvedAt: null }).where(eq(commentThreads.id, id))
    await tellThread(tx, actor, { event: 'thread.reopened', briefingId: thread.briefingId, detail: { thread: id } })
    return { id }
  }),
)
