import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { type Reader, read, tables } from '#db/store.ts'
import { seesWorkingCopies } from '#lib/briefings/policy.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { namesById } from '#lib/people/people-names.ts'
import { authorizeThread } from './authorize-thread.ts'
import type { CallView } from './comment.ts'

const MOST = 30

/** The open threads that ask for this person, newest first, each once: where a colleague named them and they have not looked, or which were given to them. Throws `forbidden` for a key. */
export async function myCalls(actor: Actor): Promise<CallView[]> {
  if (actor.kind === 'person' && !seesWorkingCopies(actor)) return []
  authorizeThread(actor, 'see', null)
  const me = recordName(actor)
  const reader = await read()
  const person = await namesById(reader)
  const rows = [
    ...(await mentionsOf(reader, me)).map(row => ({ ...row, why: 'mention' as const })),
    ...(await assignedTo(reader, me)).map(row => ({ ...row, why: 'assigned' as const })),
  ]
  const newest = rows.sort((a, b) => b.comment.createdAt.getTime() - a.comment.createdAt.getTime())
  const once = newest.filter((row, index) => newest.findIndex(({ thread }) => thread.id === row.thread.id) === index)
  return once.slice(0, MOST).map(({ briefing, thread, comment, why }) => ({
    ...{ briefing, thread: thread.id, why, quote: thread.quote, body: comment.body },
    by: person(comment.createdBy),
    at: comment.createdAt.toISOString(),
  }))
}

function mentionsOf(reader: Reader, personId: string) {
  const { commentMentions } = tables
  return inOpenThreads(reader)
    .innerJoin(commentMentions, eq(commentMentions.commentId, tables.comments.id))
    .where(and(isOpen(), eq(commentMentions.personId, personId), isNull(commentMentions.seenAt)))
    .orderBy(desc(tables.comments.createdAt))
    .limit(MOST)
}

function assignedTo(reader: Reader, personId: string) {
  return inOpenThreads(reader)
    .where(and(isOpen(), eq(tables.commentThreads.assignee, personId)))
    .orderBy(desc(tables.comments.createdAt))
    .limit(MOST * 4)
}

function inOpenThreads(reader: Reader) {
  const { briefings, commentThreads, comments } = tables
  const columns = {
    briefing: { id: briefings.id, title: briefings.title },
    thread: { id: commentThreads.id, quote: commentThreads.quote },
    comment: { body: comments.body, createdBy: comments.createdBy, createdAt: comments.createdAt },
  }
  return reader
    .select(columns)
    .from(comments)
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .innerJoin(briefings, eq(briefings.id, commentThreads.briefingId))
}

function isOpen() {
  const { briefings, commentThreads, comments } = tables
  return and(isNull(commentThreads.resolvedAt), isNull(comments.deletedAt), ne(briefings.visibility, 'killed'))
}
