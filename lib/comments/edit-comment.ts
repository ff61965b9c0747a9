import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { tables, transaction } from '#db/store.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { Body, CommentTarget, Mentions } from './comment.ts'
import { loadComment } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'
import { callPeople } from './write-comment.ts'

const EditInput = z.strictObject({ ...CommentTarget.shape, body: Body, mentions: Mentions.default([]) })

/** Puts one's own comment in other words; it shows from then on that it was edited. Throws `not-found`, `forbidden`, `validation`. */
export const editComment = command(EditInput, (actor, { comment: id, body, mentions }) =>
  transaction(async tx => {
    const { comment, thread } = await loadComment(tx, actor, id)
    authorizeThread(actor, 'edit', { createdBy: comment.createdBy, blocking: thread.blocking })
    const { comments } = tables
    const editedAt = comment.body === body ? comment.editedAt : now()
    await tx.update(comments).set({ body, editedAt }).where(eq(comments.id, id))
    await callPeople(tx, actor, id, mentions)
    await tellThread(tx, actor, {
      event: 'comment.edited',
      briefingId: thread.briefingId,
      detail: { thread: thread.id, comment: id },
    })
    return { id }
  }),
)
