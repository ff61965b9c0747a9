import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Reader, read, tables } from '#db/store.ts'
import { findBriefing } from '#lib/briefings/load-briefing.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { command } from '#lib/kernel/command.ts'
import { namesById } from '#lib/people/people-names.ts'
import { authorizeThread } from './authorize-thread.ts'
import { type CommentView, Id, type ThreadView } from './comment.ts'
import type { CommentRecord, ThreadRecord } from './load-thread.ts'
import { threadDenialOf } from './policy.ts'

type Person = Awaited<ReturnType<typeof namesById>>
type Call = { commentId: string; personId: string; seenAt: Date | null }

/** Every thread of a briefing in which something is said, oldest first. Whether its words still stand is for the text to say. Throws `not-found`, and `forbidden` for a key. */
export const listThreads = command(z.strictObject({ id: Id }), async (actor, { id }): Promise<ThreadView[]> => {
  const reader = await read()
  await findBriefing(reader, actor, id)
  authorizeThread(actor, 'see', null)
  const { commentThreads, comments } = tables
  const threads = await reader
    .select()
    .from(commentThreads)
    .where(eq(commentThreads.briefingId, id))
    .orderBy(asc(commentThreads.createdAt), asc(commentThreads.id))
  const rows = await reader
    .select({ comment: comments })
    .from(comments)
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .where(eq(commentThreads.briefingId, id))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  const calls = await callsOf(reader, id)
  const person = await namesById(reader)
  return threads
    .map(thread => {
      const own = rows.map(({ comment }) => comment).filter(({ threadId }) => threadId === thread.id)
      return threadView(actor, thread, own, calls, person)
    })
    .filter(({ comments }) => comments.some(({ takenBack }) => !takenBack))
})

async function callsOf(reader: Reader, briefingId: string): Promise<Call[]> {
  const { commentThreads, comments, commentMentions } = tables
  const { commentId, personId, seenAt } = commentMentions
  return reader
    .select({ commentId, personId, seenAt })
    .from(commentMentions)
    .innerJoin(comments, eq(comments.id, commentMentions.commentId))
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .where(eq(commentThreads.briefingId, briefingId))
}

function threadView(actor: Actor, row: ThreadRecord, rows: CommentRecord[], calls: Call[], person: Person): ThreadView {
  const { id, quote, blocking, assignee, createdBy, createdAt, resolvedBy, resolvedAt } = row
  const views = rows.map(comment => commentView(comment, calls, person))
  const mine = calls.filter(({ personId, seenAt }) => personId === recordName(actor) && !seenAt)
  return {
    ...{ id, quote, blocking, comments: views, by: person(createdBy), at: createdAt.toISOString() },
    assignee: assignee ? person(assignee) : null,
    resolved: resolvedBy && resolvedAt ? { by: person(resolvedBy), at: resolvedAt.toISOString() } : null,
    calls: mine.some(({ commentId }) => rows.some(comment => comment.id === commentId)),
    may: {
      resolve: threadDenialOf(actor, 'resolve', row) === null,
      block: threadDenialOf(actor, blocking ? 'unblock' : 'block', row) === null,
    },
  }
}

function commentView(row: CommentRecord, calls: Call[], person: Person): CommentView {
  const { id, body, createdBy, createdAt, editedAt, deletedAt } = row
  return {
    ...{ id, body, by: person(createdBy), at: createdAt.toISOString(), takenBack: deletedAt !== null },
    editedAt: editedAt?.toISOString() ?? null,
    mentions: calls.filter(({ commentId }) => commentId === id).map(({ personId }) => person(personId)),
  }
}
