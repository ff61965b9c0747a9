import { z } from 'zod'
import { assignThread } from '#lib/comments/assign-thread.ts'
import { editComment } from '#lib/comments/edit-comment.ts'
import { listThreads } from '#lib/comments/list-threads.ts'
import { markMentionsSeen } from '#lib/comments/mark-mentions-seen.ts'
import { myCalls } from '#lib/comments/my-calls.ts'
import { reopenThread } from '#lib/comments/reopen-thread.ts'
import { reply } from '#lib/comments/reply.ts'
import { resolveThread } from '#lib/comments/resolve-thread.ts'
import { setBlocking } from '#lib/comments/set-blocking.ts'
import { startThread } from '#lib/comments/start-thread.ts'
import { takeBackComment } from '#lib/comments/take-back-comment.ts'
import { command } from '#lib/kernel/command.ts'
import type { DeskRoute } from './desk-route.ts'

const instant = z.iso.datetime()
const person = z.object({ id: z.string(), name: z.string() })
const Made = z.object({ id: z.string() })
const Thread = z.object({
  id: z.string(),
  quote: z.string().nullable().describe('The words it was begun on; null for one about the whole briefing.'),
  blocking: z.boolean().describe('While it is open, nobody approves.'),
  assignee: person.nullable(),
  by: person,
  at: instant,
  resolved: z.object({ by: person, at: instant }).nullable(),
  comments: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      by: person,
      at: instant,
      editedAt: instant.nullable(),
      takenBack: z.boolean(),
      mentions: z.array(person),
    }),
  ),
  calls: z.boolean().describe('This person was called into it and has not looked.'),
  may: z.object({ resolve: z.boolean(), block: z.boolean() }),
})
const Call = z.object({
  briefing: z.object({ id: z.string(), title: z.string() }),
  thread: z.string(),
  why: z.enum(['mention', 'assigned']),
  quote: z.string().nullable(),
  body: z.string(),
  by: person,
  at: instant,
})

const change = (method: DeskRoute['method'], path: string, summary: string, run: DeskRoute['run']): DeskRoute => ({
  ...{ method, path, summary, run, answers: Made },
  answer: 'data',
})

/** What colleagues say about a briefing: never part of it, so no route here takes or moves its version. */
export const commentRoutes: DeskRoute[] = [
  {
    method: 'GET',
    path: '/briefings/{id}/comments',
    summary: 'All threads with their comments, oldest first',
    run: listThreads,
    answer: 'data',
    answers: z.array(Thread),
  },
  {
    ...change('POST', '/briefings/{id}/comments', 'Begin a thread on words of the text or on the whole', startThread),
    status: 201,
  },
  change('PUT', '/briefings/{id}/comments/seen', 'These threads call me no more', markMentionsSeen),
  { ...change('POST', '/threads/{thread}/comments', 'Reply', reply), status: 201 },
  change('PUT', '/threads/{thread}/resolution', 'Settle a thread', resolveThread),
  change('DELETE', '/threads/{thread}/resolution', 'Open a settled thread again', reopenThread),
  change('PUT', '/threads/{thread}/assignee', 'Give a thread to somebody, or to nobody', assignThread),
  change('PUT', '/threads/{thread}/blocking', 'Say whether a thread stops approval', setBlocking),
  change('PATCH', '/comments/{comment}', 'Put my own comment in other words', editComment),
  change('DELETE', '/comments/{comment}', 'Take my own comment back', takeBackComment),
  {
    method: 'GET',
    path: '/calls',
    summary: 'Open threads that ask for me',
    run: command(z.strictObject({}), myCalls),
    answer: 'data',
    answers: z.array(Call),
  },
]
