import { eq } from 'drizzle-orm'
import { tables, transaction } from '#db/store.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { ThreadTarget } from './comment.ts'
import { loadThread } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'

/** Settles a thread: it leaves the text and stops nothing. Does nothing to one that is settled. Throws `not-found`, `forbidden`. */
export const resolveThread = command(ThreadTarget, (actor, { thread: id }) =>
  transaction(async tx => {
    const { thread } = await loadThread(tx, actor, id)
    authorizeThread(actor, 'resolve', thread)
    if (thread.resolvedAt) return { id }
    const { commentThreads } = tables
    const settled = { resolvedBy: recordName(actor), resolvedAt: now() }
    await tx.update(commentThreads).set(settled).where(eq(commentThreads.id, id))
    await tellThread(tx, actor, { event: 'thread.resolved', briefingId: thread.briefingId, detail: { thread: id } })
    return { id }
  }),
)
