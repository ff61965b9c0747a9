import type { CallView, CommentView, ThreadView } from '#lib/comments/comment.ts'
import { call } from './call.ts'

export type NewThread = {
  body: string
  place: { quote: string; anchor: { epoch: number; first: string; last: string } | null } | null
  blocking: boolean
  mentions: string[]
  assignee: string | null
}
type Words = { body: string; mentions: string[] }
type Made = { id: string }

export type { CallView, CommentView, ThreadView }

const briefing = (id: string, rest = '') => `/briefings/${encodeURIComponent(id)}/comments${rest}`
const thread = (id: string, rest: string) => `/threads/${encodeURIComponent(id)}${rest}`
const comment = (id: string) => `/comments/${encodeURIComponent(id)}`

/** Comments on briefings: none of these takes a version. */
export const commentCalls = {
  list: (id: string) => call<ThreadView[]>('GET', briefing(id)),
  start: (id: string, body: NewThread) => call<Made>('POST', briefing(id), { body }),
  seen: (id: string, threads: string[]) => call<Made>('PUT', briefing(id, '/seen'), { body: { threads } }),
  reply: (id: string, body: Words) => call<Made>('POST', thread(id, '/comments'), { body }),
  resolve: (id: string) => call<Made>('PUT', thread(id, '/resolution'), { body: {} }),
  reopen: (id: string) => call<Made>('DELETE', thread(id, '/resolution'), { body: {} }),
  assign: (id: string, assignee: string | null) => call<Made>('PUT', thread(id, '/assignee'), { body: { assignee } }),
  setBlocking: (id: string, blocking: boolean) => call<Made>('PUT', thread(id, '/blocking'), { body: { blocking } }),
  edit: (id: string, body: Words) => call<Made>('PATCH', comment(id), { body }),
  takeBack: (id: string) => call<Made>('DELETE', comment(id), { body: {} }),
}
