import type { Kit } from '../kit.sqlite.ts'
import { among } from '../kit.ts'
import { SUGGESTION_DECISIONS } from '../words.ts'

/** What colleagues say about a text: threads whose place is a mark in the document, and who suggested what. */
export function defineComments(kit: Kit) {
  const commentThreads = kit.table(
    'comment_threads',
    {
      /** Also the `thread` of the mark in the text. */
      id: kit.text().primaryKey(),
      briefingId: kit.text().notNull(),
      /** The words that the thread was begun on, kept for when they are gone; null for one about the whole briefing. */
      quote: kit.text(),
      /** While an open thread blocks, nobody can approve. */
      blocking: kit.bool().notNull(),
      assignee: kit.text(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      resolvedBy: kit.text(),
      resolvedAt: kit.instant(),
    },
    t => [kit.index('comment_threads_briefing').on(t.briefingId, t.createdAt)],
  )
  const comments = kit.table(
    'comments',
    {
      id: kit.text().primaryKey(),
      threadId: kit
        .text()
        .notNull()
        .references(() => commentThreads.id),
      /** Plain text; empty once it was taken back. */
      body: kit.text().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      editedAt: kit.instant(),
      deletedAt: kit.instant(),
    },
    t => [kit.index('comments_thread').on(t.threadId, t.createdAt)],
  )
  /** Who was called into a thread and has not looked yet. */
  const commentMentions = kit.table(
    'comment_mentions',
    {
      commentId: kit
        .text()
        .notNull()
        .references(() => comments.id),
      personId: kit.text().notNull(),
      seenAt: kit.instant(),
    },
    t => [
      kit.primaryKey({ columns: [t.commentId, t.personId] }),
      kit.index('comment_mentions_person').on(t.personId, t.seenAt),
    ],
  )
  const suggestions = kit.table(
    'suggestions',
    {
      /** Also the `id` of the marks in the text. */
      id: kit.text().primaryKey(),
      briefingId: kit.text().notNull(),
      createdBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      decision: kit.oneOf(SUGGESTION_DECISIONS),
      decidedBy: kit.text(),
      decidedAt: kit.instant(),
    },
    t => [
      kit.check('suggestions_decision', among(t.decision, SUGGESTION_DECISIONS)),
      kit.index('suggestions_briefing').on(t.briefingId, t.createdAt),
    ],
  )
  return { commentThreads, comments, commentMentions, suggestions }
}
