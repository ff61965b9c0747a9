import { z } from 'zod'
import type { PersonName } from '#lib/briefings/briefing.ts'

/** What somebody says: plain text of at most 4,000 characters, in NFC, without space around it. */
export const Body = z
  .string()
  .max(4000)
  .transform(text => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine(text => text !== '', 'Write something.')

const Id = z.string().max(64)
const Point = z.string().max(400)

/** Ids of the people who are called by a comment. */
export const Mentions = z.array(Id).max(20)

/**
 * The words that a thread is about. `anchor` says which ones exactly: the first and the last character as Yjs relative
 * positions (base64) in the live document of `epoch`. Without it the words are found when they stand there exactly once.
 */
export const Place = z.strictObject({
  quote: z
    .string()
    .min(1)
    .max(2000)
    .transform(text => text.normalize('NFC')),
  anchor: z
    .strictObject({ epoch: z.int().min(1), first: Point, last: Point })
    .nullable()
    .default(null),
})
export type Place = z.output<typeof Place>

export const ThreadTarget = z.strictObject({ thread: Id })
export const CommentTarget = z.strictObject({ comment: Id })
export { Id }

/** One comment as the desk shows it. Instants are ISO 8601 UTC. */
export type CommentView = {
  id: string
  /** Empty once it was taken back. */
  body: string
  by: PersonName
  at: string
  editedAt: string | null
  takenBack: boolean
  mentions: PersonName[]
}

/** One thread with its comments, oldest first. */
export type ThreadView = {
  id: string
  /** The words it was begun on; null for one about the whole briefing. */
  quote: string | null
  /** While it is open, nobody approves. */
  blocking: boolean
  assignee: PersonName | null
  by: PersonName
  at: string
  resolved: { by: PersonName; at: string } | null
  comments: CommentView[]
  /** True while this person was called into it and has not looked. */
  calls: boolean
  may: { resolve: boolean; block: boolean }
}

/** A thread that asks for a person: called by name, or given to them. */
export type CallView = {
  briefing: { id: string; title: string }
  thread: string
  why: 'mention' | 'assigned'
  quote: string | null
  body: string
  by: PersonName
  at: string
}
