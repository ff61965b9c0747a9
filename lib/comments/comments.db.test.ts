import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { getChecks } from '#lib/briefings/get-checks.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { readDocument, updatesOf } from '#lib/briefings/working-copy.ts'
import { DOCUMENT_FRAGMENT } from '#lib/document/ydoc.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { peopleNames } from '#lib/people/people-names.ts'
import { publish } from '#lib/publishing/publish.ts'
import { assignThread } from './assign-thread.ts'
import { editComment } from './edit-comment.ts'
import { listThreads } from './list-threads.ts'
import { markMentionsSeen } from './mark-mentions-seen.ts'
import { myCalls } from './my-calls.ts'
import { quoteOf, threadsIn } from './quotes.ts'
import { reopenThread } from './reopen-thread.ts'
import { reply } from './reply.ts'
import { resolveThread } from './resolve-thread.ts'
import { setBlocking } from './set-blocking.ts'
import { startThread } from './start-thread.ts'
import { takeBackComment } from './take-back-comment.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

const place = (quote: string) => ({ quote })
const documentOf = async (id: string) => readDocument(await read(), await rowOf(id))
const only = async (actor: Actor, id: string) => {
  const threads = await listThreads(actor, { id })
  expect(threads).toHaveLength(1)
  return threads[0] as (typeof threads)[number]
}
const events = async (id: string) => {
  const rows = await (await read()).select().from(tables.auditEvents).orderBy(tables.auditEvents.seq)
  return rows.filter(({ subject }) => subject === id).map(({ event, detail }) => ({ event, detail }))
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => error.code ?? error,
  )

describe('a thread on words', () => {
  it('is a row and a mark, and nobody’s edit', async () => {
    const id = await startBriefing(cast.reporter)
    const before = await rowOf(id)
    const contributors = async () => (await read()).select().from(tables.contributors)
    const wrote = await contributors()
    const { id: thread } = await startThread(cast.editor, { id, body: ' 출처? ', place: place('본문입니다') })
    expect(quoteOf(await documentOf(id), thread)).toBe('본문입니다')
    expect(await rowOf(id)).toEqual(before)
    expect(await contributors()).toEqual(wrote)
    expect(await only(cast.reporter, id)).toMatchObject({
      ...{ id: thread, quote: '본문입니다', blocking: false, resolved: null, by: { name: '박지훈' } },
      comments: [{ body: '출처?', takenBack: false }],
    })
    const said = (await events(id)).filter(({ event }) => event === 'comment.started')
    expect(said).toHaveLength(1)
    expect(said[0]?.detail).not.toContain('출처')
  })

  it('finds the very letters that the anchor names, though others were typed before them', async () => {
    const id = await startBriefing(cast.reporter)
    await step(replaceDocument, cast.reporter, id, { document: textOf('제목', '물 물 물') })
    const doc = new Y.Doc()
    for (const update of await updatesOf(await read(), await rowOf(id))) Y.applyUpdate(doc, update)
    const words = (doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement).get(0) as Y.XmlText
    const point = (index: number) =>
      Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(words, index, -1))).toString('base64')
    const anchor = { epoch: (await rowOf(id)).epoch, first: point(3), last: point(3) }
    await step(replaceDocument, cast.reporter, id, { document: textOf('제목', '찬 물 물 물') })
    const { id: thread } = await startThread(cast.editor, { id, body: '둘째', place: { quote: '물', anchor } })
    const [, , , paragraph] = (await documentOf(id)).content
    expect(paragraph).toMatchObject({
      content: [{ text: '찬 물 ' }, { text: '물', marks: [{ type: 'comment', attrs: { thread } }] }, { text: ' 물' }],
    })
  })

  it('keeps its quote alone where the words stand twice, and takes nonsense for an anchor', async () => {
    const id = await startBriefing(cast.reporter)
    await step(replaceDocument, cast.reporter, id, { document: textOf('제목', '물 물') })
    const anchor = { epoch: (await rowOf(id)).epoch, first: 'AAAA', last: '!!' }
    const { id: thread } = await startThread(cast.editor, { id, body: '어느?', place: { quote: '물', anchor } })
    expect(threadsIn(await documentOf(id)).size).toBe(0)
    expect(await only(cast.editor, id)).toMatchObject({ id: thread, quote: '물' })
  })

  it('threads overlap, and a writer’s copy of the text keeps its letters', async () => {
    const id = await startBriefing(cast.reporter)
    const first = await startThread(cast.editor, { id, body: 'a', place: place('본문입') })
    const second = await startThread(cast.reporter2, { id, body: 'b', place: place('문입니다') })
    const document = await documentOf(id)
    expect([quoteOf(document, first.id), quoteOf(document, second.id)]).toEqual(['본문입', '문입니다'])
    expect(
      JSON.stringify(document)
        .match(/"text":"[^"]*"/g)
        ?.join(''),
    ).toContain('"text":"문입"')
  })

  it('comes back with an undo of the deletion', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: 'a', place: place('본문') })
    const doc = new Y.Doc()
    for (const update of await updatesOf(await read(), await rowOf(id))) Y.applyUpdate(doc, update)
    const words = (doc.getXmlFragment(DOCUMENT_FRAGMENT).get(3) as Y.XmlElement).get(0) as Y.XmlText
    const undo = new Y.UndoManager(doc.getXmlFragment(DOCUMENT_FRAGMENT), { trackedOrigins: new Set(['me']) })
    doc.transact(() => words.delete(0, 2), 'me')
    expect(words.toString()).not.toContain(thread)
    undo.undo()
    expect(JSON.stringify(words.toDelta()[0])).toContain(thread)
    expect(words.toDelta()[0].insert).toBe('본문')
  })
})

describe('approval', () => {
  it('is stopped by an open blocking thread, not the submission', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: '?', place: place('본문'), blocking: true })
    expect(await getChecks(cast.reporter, { id })).toMatchObject([{ id: 'comment-open', severity: 'warning' }])
    await step(submit, cast.reporter, id)
    expect(await getChecks(cast.editor, { id })).toMatchObject([
      { id: 'comment-open', severity: 'blocking', path: `/comments/${thread}` },
    ])
    expect(await refusal(step(approve, cast.editor, id, { revision: 1 }))).toBe('publish-blocked')
    expect((await rowOf(id)).stage).toBe('in_review')
    await resolveThread(cast.editor, { thread })
    await step(approve, cast.editor, id, { revision: 1 })
    await step(publish, cast.editor, id, { revision: 1 })
    expect((await rowOf(id)).visibility).toBe('live')
  })

  it('stands or falls whole when a comment comes at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await startBriefing(cast.reporter)
      await step(submit, cast.reporter, id)
      const { version } = await rowOf(id)
      const [, approved] = await Promise.all([
        startThread(cast.chief, { id, body: '잠깐', place: place('본문'), blocking: true }),
        refusal(approve(cast.editor, { id, version, revision: 1 })),
      ])
      const { stage } = await rowOf(id)
      expect([approved, stage]).toEqual(approved === 'done' ? ['done', 'approved'] : ['publish-blocked', 'in_review'])
      const told = (await events(id)).map(({ event }) => event)
      const order = [told.indexOf('comment.started'), told.indexOf('review.approved')]
      if (approved === 'done') expect(order[1]).toBeLessThan(order[0] as number)
    }
  })

  it('is of text without comments, and later comments change neither hash nor text', async () => {
    const id = await startBriefing(cast.reporter, '시험 둘')
    await startThread(cast.reporter2, { id, body: 'a', place: place('본문') })
    await step(submit, cast.reporter, id)
    await startThread(cast.editor, { id, body: 'b', place: place('입니다') })
    await step(approve, cast.editor, id, { revision: 1 })
    const { document, hash } = await readRevision(await read(), id, 1)
    expect(document).toEqual(textOf('시험 둘'))
    const log = async () => (await read()).select().from(tables.documentUpdates)
    const before = await log()
    const { id: late } = await startThread(cast.editor, { id, body: 'c', place: place('시험') })
    expect(await log()).toEqual(before)
    expect((await readRevision(await read(), id, 1)).hash).toBe(hash)
    await step(publish, cast.editor, id, { revision: 1 })
    const [publication] = (await (await read()).select().from(tables.publications)).filter(row => row.briefingId === id)
    expect(JSON.stringify(publication)).not.toContain('comment')
    await step(reopen, cast.reporter, id)
    expect(quoteOf(await documentOf(id), late)).toBe('시험')
  })

  it('a restored text gets the threads whose words stand in it once', async () => {
    const id = await startBriefing(cast.reporter)
    await step(submit, cast.reporter, id)
    await step(replaceDocument, cast.editor, id, { document: textOf('새 제목', '다른 글과 다른 말') })
    const gone = await startThread(cast.editor, { id, body: 'a', place: place('새 제목') })
    const back = await startThread(cast.editor, { id, body: 'b', place: place('본문입니다') })
    const restored = (actor: Actor) => step(restoreRevision, actor, id, { revision: 1 })
    await restored(cast.editor)
    const placed = threadsIn(await documentOf(id))
    expect([placed.has(gone.id), placed.has(back.id)]).toEqual([false, true])
    expect(await listThreads(cast.editor, { id })).toHaveLength(2)
  })
})

describe('a conversation', () => {
  it('is given to somebody as it begins', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: '수치를 확인', assignee: cast.reporter2.id })
    expect(await only(cast.editor, id)).toMatchObject({ assignee: { id: cast.reporter2.id, name: 'Daniel Park' } })
    expect(await myCalls(cast.reporter2)).toMatchObject([{ thread, why: 'assigned' }])
    await resolveThread(cast.editor, { thread })
  })

  it('is answered, edited, given, settled, opened again, taken back', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: '첫말' })
    const { id: comment } = await reply(cast.reporter, { thread, body: '답' })
    await editComment(cast.reporter, { comment, body: '고친 답' })
    await assignThread(cast.editor, { thread, assignee: cast.reporter2.id })
    expect(await only(cast.editor, id)).toMatchObject({
      assignee: { name: 'Daniel Park' },
      comments: [
        { body: '첫말', editedAt: null },
        { body: '고친 답', editedAt: expect.any(String) },
      ],
    })
    expect(await myCalls(cast.reporter2)).toMatchObject([{ thread, why: 'assigned', body: '고친 답' }])
    await resolveThread(cast.reporter, { thread })
    expect(await only(cast.editor, id)).toMatchObject({ resolved: { by: { name: '이서연' } } })
    expect(await myCalls(cast.reporter2)).toEqual([])
    await reopenThread(cast.reporter2, { thread })
    expect((await only(cast.editor, id)).resolved).toBeNull()
    await takeBackComment(cast.reporter, { comment })
    expect((await only(cast.editor, id)).comments[1]).toMatchObject({ body: '', takenBack: true })
    expect(await refusal(editComment(cast.reporter, { comment, body: 'x' }))).toBe('not-found')
    const names = (await events(id)).map(({ event }) => event).slice(1)
    expect(names).toEqual([
      ...['comment.started', 'comment.added', 'comment.edited', 'thread.assigned'],
      ...['thread.resolved', 'thread.reopened', 'comment.taken_back'],
    ])
  })

  it('whose last comment was taken back stops nothing and is not shown', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: '?', blocking: true })
    const { comments } = await only(cast.editor, id)
    await takeBackComment(cast.editor, { comment: comments[0]?.id })
    expect(await listThreads(cast.editor, { id })).toEqual([])
    expect(await getChecks(cast.editor, { id })).toEqual([])
    expect(await refusal(reopenThread(cast.editor, { thread }))).toBe('not-found')
  })

  it('calls nobody who could not see it', async () => {
    const id = await startBriefing(cast.reporter)
    expect(await peopleNames(cast.editor)).not.toContainEqual(expect.objectContaining({ id: cast.admin.id }))
    const calling = startThread(cast.editor, { id, body: '?', mentions: [cast.admin.id] })
    expect(await refusal(calling)).toBe('validation')
    expect(await listThreads(cast.editor, { id })).toEqual([])
  })

  it('calls whom it names until they have looked', async () => {
    const id = await startBriefing(cast.reporter)
    const body = '@이서연 봐 주세요'
    const mentions = [cast.reporter.id, cast.editor.id]
    const { id: thread } = await startThread(cast.editor, { id, body, mentions })
    const own = async (actor: Actor) => (await myCalls(actor)).filter(({ briefing }) => briefing.id === id)
    expect(await own(cast.reporter)).toMatchObject([{ thread, why: 'mention', body, by: { name: '박지훈' } }])
    expect(await own(cast.editor)).toEqual([])
    expect((await only(cast.reporter, id)).calls).toBe(true)
    await markMentionsSeen(cast.reporter, { id, threads: [thread] })
    expect([await own(cast.reporter), (await only(cast.reporter, id)).calls]).toEqual([[], false])
    expect(await refusal(reply(cast.editor, { thread, body: 'x', mentions: ['nobody'] }))).toBe('validation')
  })

  it('is its writers’ own, and what stops approval is for who asked or an editor to settle', async () => {
    const id = await startBriefing(cast.reporter)
    const { id: thread } = await startThread(cast.editor, { id, body: '?', blocking: true })
    const { comments } = await only(cast.editor, id)
    const comment = comments[0]?.id
    expect((await only(cast.reporter, id)).may).toEqual({ resolve: false, block: false })
    expect(await refusal(resolveThread(cast.reporter, { thread }))).toBe('forbidden')
    expect(await refusal(setBlocking(cast.reporter, { thread, blocking: false }))).toBe('forbidden')
    expect(await refusal(editComment(cast.chief, { comment, body: 'x' }))).toBe('forbidden')
    expect(await refusal(takeBackComment(cast.reporter, { comment }))).toBe('forbidden')
    for (const work of [startThread(cast.admin, { id, body: 'x' }), reply(cast.admin, { thread, body: 'x' })]) {
      expect(await refusal(work)).toBe('not-found')
    }
    expect(await refusal(listThreads(cast.admin, { id }))).toBe('not-found')
    await setBlocking(cast.chief, { thread, blocking: false })
    await resolveThread(cast.reporter, { thread })
  })

  it.each([[''], ['  \n '], ['x'.repeat(4001)]])('takes no “%s”', async body => {
    const id = await startBriefing(cast.reporter)
    expect(await refusal(startThread(cast.editor, { id, body }))).toBe('validation')
    expect(await transaction(tx => tx.$count(tables.comments))).toBeGreaterThan(0)
  })
})
