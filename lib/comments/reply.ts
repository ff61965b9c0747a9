import { z } from 'zod'
import { transaction } from '#db/store.ts'
import { command } from '#lib/kernel/command.ts'
import { authorizeThread } from './authorize-thread.ts'
import { Body, Mentions, ThreadTarget } from './comment.ts'
import { loadThread } from './load-thread.ts'
import { tellThread } from './tell-thread.ts'
import { writeComment } from './write-comment.ts'

const ReplyInput = z.strictObject({ ...ThreadTarget.shape, body: Body, mentions: Mentions.default([]) })

/** Adds a comment to a thread, open or resolved, and gives its id. Throws `not-found`, `forbidden`, `validation`. */
export const reply = command(ReplyInput, (actor, { thread: id, body, mentions }) =>
  transaction(async tx => {
    const { thread } = await loadThread(tx, actor, id)
    authorizeThread(actor, 'reply', thread)
    const comment = await writeComment(tx, actor, { threadId: id, body, mentions })
    await tellThread(tx, actor, {
      event: 'comment.added',
      briefingId: thread.briefingId,
      detail: { thread: id, comment },
    })
    return { id: comment }
  }),
)
