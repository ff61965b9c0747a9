import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { assertColleagues } from './assert-colleagues.ts'
import { authorizeThread } from './authorize-thread.ts'
import { Id, ThreadTarget } from './comment.ts'
import { loadThread } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'

const AssignInput = z.strictObject({ ...ThreadTarget.shape, assignee: Id.nullable() })

/** Gives a thread to somebody, who finds it on their first page, or to nobody. Throws `not-found`, `forbidden`, `validation` for a person that there is not. */
export const assignThread = command(AssignInput, (actor, { thread: id, assignee }) =>
  transaction(async tx => {
    const { thread } = await loadThread(tx, actor, id)
    authorizeThread(actor, 'assign', thread)
    await assertColleagues(tx, assignee ? [assignee] : [], '/assignee')
    if (thread.assignee === assignee) return { id }
    const { commentThreads } = tables
    await tx.update(commentThreads).set({ assignee }).where(eq(commentThreads.id, id))
    await tellThread(tx, actor, {
      event: 'thread.assigned',
      briefingId: thread.briefingId,
      detail: { thread: id, assignee },
    })
    return { id }
  }),
)
