import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { Id } from './comment.ts'

const SeenInput = z.strictObject({ id: Id, threads: z.array(Id).max(500) })

/** Notes that this person has looked at these threads of the briefing: they call no more. Nobody else is told. Throws `not-found`, `forbidden`. */
export const markMentionsSeen = command(SeenInput, (actor, { id, threads }) =>
  transaction(async tx => {
    await loadBriefing(tx, actor, id)
    authorizeThread(actor, 'see', null)
    if (threads.length === 0) return { id }
    const { commentMentions, comments, commentThreads } = tables
    const seen = tx
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
      .where(and(eq(commentThreads.briefingId, id), inArray(commentThreads.id, threads)))
    await tx
      .update(commentMentions)
      .set({ seenAt: now() })
      .where(
        and(
          eq(commentMentions.personId, recordName(actor)),
          isNull(commentMentions.seenAt),
          inArray(commentMentions.commentId, seen),
        ),
      )
    return { id }
  }),
)
