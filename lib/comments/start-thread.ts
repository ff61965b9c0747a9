import { z } from 'zod'
import { signal, type Tx, tables, transaction } from '#db/store.ts'
import type { Loaded } from '#lib/briefings/load-briefing.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { refusalOf } from '#lib/briefings/workflow.ts'
import { updatesOf } from '#lib/briefings/working-copy.ts'
import { recordName } from '#lib/kernel/actor.ts'
import { now } from '#lib/kernel/clock.ts'
import { command } from '#lib/kernel/command.ts'
import { newId } from '#lib/kernel/ids.ts'
import { assertColleagues } from './assert-colleagues.ts'
import { authorizeThread } from './authorize-thread.ts'
import { Body, Id, Mentions, Place } from './comment.ts'
import { markWords } from './mark-words.ts'
import { tellThread } from './tell-thread.ts'
import { writeComment } from './write-comment.ts'

const StartInput = z.strictObject({
  id: Id,
  body: Body,
  place: Place.nullable().default(null),
  blocking: z.boolean().default(false),
  mentions: Mentions.default([]),
  assignee: Id.nullable().default(null),
})

/**
 * Begins a thread on some words of the text (or, without `place`, about the whole briefing) and gives its id. Row and
 * mark are made together; the mark is nobody's edit: stage, version, hash and contributors stay. Where nobody may write
 * now, or the words cannot be told apart, the thread keeps its quote alone. Throws `not-found`, `forbidden`, `validation`.
 */
export const startThread = command(StartInput, (actor, { id: briefingId, place, body, mentions, blocking, assignee }) =>
  transaction(async tx => {
    const briefing = await loadBriefing(tx, actor, briefingId)
    authorizeThread(actor, 'start', null)
    await assertColleagues(tx, assignee ? [assignee] : [], '/assignee')
    const id = newId()
    const quote = place && ((await mark(tx, briefing, place, id)) ?? place.quote).slice(0, LONGEST_QUOTE)
    const by = { createdBy: recordName(actor), createdAt: now() }
    await tx.insert(tables.commentThreads).values({ id, briefingId, quote, blocking, assignee, ...by })
    await writeComment(tx, actor, { threadId: id, body, mentions })
    await tellThread(tx, actor, { event: 'comment.started', briefingId, detail: { thread: id, blocking } })
    return { id }
  }),
)

const LONGEST_QUOTE = 2000

async function mark(tx: Tx, briefing: Loaded, place: Place, thread: string): Promise<string | null> {
  if (refusalOf('edit', briefing)) return null
  const { id: briefingId, epoch } = briefing
  const marked = markWords(await updatesOf(tx, briefing), epoch, place, thread)
  if (!marked) return null
  const update = Buffer.from(marked.update)
  await tx.insert(tables.documentUpdates).values({ briefingId, epoch, personId: null, update, at: now() })
  await signal(tx, { topic: 'document', briefingId, epoch })
  return marked.quote
}
