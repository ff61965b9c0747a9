import { and, eq, notInArray } from 'drizzle-orm'
import { type Tx, tables } from '#db/store.ts'
import { type Actor, recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import { assertColleagues } from './assert-colleagues.ts'

type Words = { threadId: string; body: string; mentions: string[] }

/** Adds a comment to a thread and calls those whom it names. Gives its id. Throws `validation` for a name that nobody has. */
export async function writeComment(tx: Tx, actor: Actor, { threadId, body, mentions }: Words): Promise<string> {
  const id = newId()
  const row = { id, threadId, body, createdBy: recordName(actor), createdAt: now() }
  await tx.insert(tables.comments).values(row)
  await callPeople(tx, actor, id, mentions)
  return id
}

/** Makes `mentions` the people whom a comment calls: who is called already stays as seen or not, nobody calls themselves. */
export async function callPeople(tx: Tx, actor: Actor, commentId: string, mentions: string[]): Promise<void> {
  const { commentMentions } = tables
  const called = [...new Set(mentions)].filter(id => id !== recordName(actor))
  await assertColleagues(tx, called, '/mentions')
  const ofComment = eq(commentMentions.commentId, commentId)
  const others = called.length > 0 ? and(ofComment, notInArray(commentMentions.personId, called)) : ofComment
  await tx.delete(commentMentions).where(others)
  if (called.length === 0) return
  const rows = called.map(personId => ({ commentId, personId }))
  await tx.insert(commentMentions).values(rows).onConflictDoNothing()
}
