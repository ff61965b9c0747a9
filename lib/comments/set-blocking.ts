import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { ThreadTarget } from './comment.ts'
import { loadThread } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'

const BlockingInput = z.strictObject({ ...ThreadTarget.shape, blocking: z.boolean() })

/** Says whether a thread stops approval while it is open. Throws `not-found`, `forbidden`. */
export const setBlocking = command(BlockingInput, (actor, { thread: id, blocking }) =>
  transaction(async tx => {
    const { thread } = await loadThread(tx, actor, id)
    authorizeThread(actor, blocking ? 'block' : 'unblock', thread)
    if (thread.blocking === blocking) return { id }
    const { commentThreads } = tables
    await tx.update(commentThreads).set({ blocking }).where(eq(commentThreads.id, id))
    await tellThread(tx, actor, {
      event: 'thread.blocking_set',
      briefingId: thread.briefingId,
      detail: { thread: id, blocking },
    })
    return { id }
  }),
)
