import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { appendToLog } from '#lib/briefings/document-log.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { getBriefing } from '#lib/briefings/get-briefing.ts'
import { homeOf } from '#lib/briefings/home.ts'
import { listBriefings } from '#lib/briefings/list-briefings.ts'
import { postReview } from '#lib/briefings/post-review.ts'
import { recall } from '#lib/briefings/recall.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { requestChanges } from '#lib/briefings/request-changes.ts'
import { restoreRevision } from '#lib/briefings/restore-revision.ts'
import { readRevision } from '#lib/briefings/revision.ts'
import { liftEmbargo, setEmbargo } from '#lib/briefings/set-embargo.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { readDocument } from '#lib/briefings/working-copy.ts'
import { openCollaboration } from '#lib/collab/open-collaboration.ts'
import { findBriefing } from '#lib/delivery/find-briefing.ts'
import { updateFromDocument } from '#lib/document/ydoc.ts'
import { type Actor, mintActor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { isAppError } from '#lib/kernel/errors.ts'
import { agreeReinstatement, refuseReinstatement } from './answer-reinstatement.ts'
import { breakGlass } from './break-glass.ts'
import { kill } from './kill.ts'
import { listReinstatements } from './list-reinstatements.ts'
import { publish } from './publish.ts'
import { reinstate } from './reinstate.ts'
import { EXCEPTIONS } from './test-exceptions.ts'
import { killing, takenTo } from './test-taken-to.ts'
import { VERBS } from './test-verbs.ts'
import { withdraw } from './withdraw.ts'

const START = Date.UTC(2030, 0, 1)
const HOUR = 3_600_000
let clock = START
useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
const shape = { kind: 'person', roles: ['chief'], authorId: null } as const
const deputy = mintActor({ ...shape, id: 'deputy', name: '부편집장', sessionId: 'deputy' })
afterAll(setClock(() => new Date(clock)))
beforeEach(() => {
  clock = START
})
beforeAll(async () => {
  cast = await useCast()
  await transaction(async tx => {
    await tx.insert(tables.sections).values({ slug: 'opinion', name: '의견', fourEyes: 'off', position: 9 })
  })
})

describe('a killed briefing', () => {
  it('takes no verb but its reinstatement, and says why', async () => {
    const id = await takenTo(cast, 'killed')
    const others = Object.entries({ ...VERBS, ...EXCEPTIONS }).filter(([name]) => name !== 'ask to reinstate')
    for (const [name, { run, input = {} }] of others) {
      expect(await reasonOf(step(run, cast.chief, id, input)), name).toBe('visibility')
    }
    const rest: [string, Parameters<typeof step>[0], object][] = [
      ['text', replaceDocument, { document: textOf('x') }],
      ['planning', editFields, { dueAt: '2030-02-01T00:00:00Z' }],
    ]
    for (const [name, run, input] of rest) {
      expect(await reasonOf(step(run, cast.chief, id, input)), name).toBe('visibility')
    }
    const { may } = await getBriefing(cast.chief, { id })
    expect(Object.keys(may).filter(verb => may[verb] === true)).toEqual(['reinstate'])
    const listed = async (stage: 'approved' | 'all') =>
      (await listBriefings(cast.chief, { stage, limit: 100 })).rows.some(row => row.id === id)
    expect([await listed('approved'), await listed('all')]).toEqual([false, true])
  })

  it('is killed even when its newest text is damaged', async () => {
    const id = await takenTo(cast, 'live')
    const { epoch, revision } = await rowOf(id)
    await transaction(async tx => {
      const at = new Date(clock)
      const update = Buffer.from(updateFromDocument({ type: 'doc', content: [] } as never))
      await tx.delete(tables.documents).where(eq(tables.documents.briefingId, id))
      await tx
        .insert(tables.documents)
        .values({ briefingId: id, epoch, schemaVersion: 1, state: update, through: 0, createdAt: at })
    })
    await step(kill, cast.chief, id, killing('live'))
    expect(await rowOf(id)).toMatchObject({ visibility: 'killed' })
    const kept = await readRevision(await read(), id, revision)
    expect(await readDocument(await read(), await rowOf(id))).toEqual(kept.document)
  })

  it('has a live document that nobody writes in, also who was writing when it was killed', async () => {
    const id = await startBriefing(cast.reporter, '쓰는 중')
    await step(breakGlass, cast.chief, id, { reason: '속보' })
    const { epoch } = await openCollaboration(cast.editor, { id })
    await step(kill, cast.chief, id, { ...killing('live'), confirmation: ' 쓰는 중 ' })
    const after = await openCollaboration(cast.editor, { id })
    expect(after).toMatchObject({ epoch: epoch + 1, readOnly: true })
    const change = [{ update: new Uint8Array([0, 0]), personId: cast.editor.id }]
    const says = { title: '쓰는 중', pictures: [], seen: 0 }
    for (const [reason, at] of Object.entries({ epoch, stage: epoch + 1 })) {
      expect(await reasonOf(appendToLog({ briefingId: id, epoch: at }, change, says))).toBe(reason)
    }
  })

  it('asks for its exact title, a reason and a notice', async () => {
    const id = await takenTo(cast, 'live')
    const faults = async (input: object) => {
      const error = await step(kill, cast.chief, id, { ...killing('live'), ...input }).catch(refused => refused)
      return [error.code, error.detail.errors[0].pointer]
    }
    expect(await faults({ confirmation: '동사 Live' })).toEqual(['validation', '/confirmation'])
    expect(await faults({ reason: ' ' })).toEqual(['validation', '/reason'])
    expect(await faults({ notice: '' })).toEqual(['validation', '/notice'])
    const decomposed = killing('live').confirmation.normalize('NFD')
    await step(kill, cast.chief, id, { ...killing('live'), confirmation: `${decomposed} ` })
  })

  it('answers 410 with the notice, and tells it once, with the tags of what leaves', async () => {
    const shared = await withPictures(['shared', 'alone'])
    await withPictures(['shared'])
    await step(kill, cast.chief, shared, killing('approved'))
    const { notice } = killing('approved')
    await expect(findBriefing(shared)).rejects.toMatchObject({ code: 'gone', detail: { notice } })
    const [, change, ...more] = await changesOf(shared)
    expect(more).toEqual([])
    expect(change).toMatchObject({ op: 'delete', reason: 'killed' })
    const of = ['list:briefings', `briefing:${shared}`, 'section:technology', 'author:seoyeon-lee', 'media:alone']
    expect([...(change?.tags ?? [])].sort()).toEqual(of.sort())
    expect(await getBriefing(cast.reporter, { id: shared })).toMatchObject({ status: 'killed', killNotice: notice })
  })

  it('that was withdrawn says so too: what a withdrawal left is gone', async () => {
    const id = await withPictures(['own'])
    await step(withdraw, cast.editor, id, { reason: '확인', answer: 404 })
    expect((await changesOf(id)).at(-1)?.tags).toContain('media:own')
    await step(kill, cast.chief, id, killing('approved'))
    expect((await changesOf(id)).map(({ reason }) => reason)).toEqual(['publish', 'withdrawn', 'killed'])
    await expect(findBriefing(id)).rejects.toMatchObject({ code: 'gone' })
  })

  it('that never was public leaves nothing public, and comes back unpublished', async () => {
    const id = await takenTo(cast, 'scheduled')
    await step(kill, cast.chief, id, killing('scheduled'))
    await expect(findBriefing(id)).rejects.toMatchObject({ code: 'not-found', detail: {} })
    expect(await getBriefing(cast.chief, { id })).toMatchObject({ killNotice: null, schedules: [] })
    await step(reinstate, cast.chief, id, { reason: '재확인' })
    await agreeReinstatement(cast.admin, { id })
    expect(await rowOf(id)).toMatchObject({ visibility: 'unpublished', stage: 'draft', approvedRevision: null })
    expect(await changesOf(id)).toEqual([])
  })
})

describe('reinstating', () => {
  const asked = async () => {
    const id = await takenTo(cast, 'killed')
    await step(reinstate, cast.chief, id, { reason: '사실로 확인' })
    return id
  }

  it.each([
    ['another chief, by the same call', (id: string) => step(reinstate, deputy, id, { reason: '동의' })],
    ['another chief, by the request', (id: string) => agreeReinstatement(deputy, { id })],
    ['an administrator', (id: string) => agreeReinstatement(cast.admin, { id })],
  ])('takes two: %s', async (_, agree) => {
    const id = await asked()
    const { epoch } = await rowOf(id)
    await agree(id)
    const row = await rowOf(id)
    expect(row).toMatchObject({ visibility: 'withdrawn', stage: 'draft', approvedRevision: null, reinstateBy: null })
    expect(row.epoch).toBe(epoch + 1)
    const { event, detail } = await newestEvent(id)
    expect([event, JSON.parse(detail)]).toEqual([
      'briefing.reinstated',
      { reason: '사실로 확인', requestedBy: cast.chief.id },
    ])
    expect((await changesOf(id)).at(-1)).toMatchObject({ op: 'delete', reason: 'withdrawn' })
    const gone = await findBriefing(id).catch(error => error)
    expect([gone.code, gone.detail]).toEqual(['gone', {}])
  })

  it('never takes one person for two', async () => {
    const id = await asked()
    expect(await reasonOf(step(reinstate, cast.chief, id, { reason: '다시' }))).toBe('own-work')
    expect(await reasonOf(agreeReinstatement(cast.chief, { id }))).toBe('own-work')
    expect((await getBriefing(cast.chief, { id })).may.reinstate).toEqual({ reason: 'own-work' })
    expect((await getBriefing(deputy, { id })).may.reinstate).toBe(true)
  })

  it('lapses after 24 hours: then the other chief’s word is a request of its own', async () => {
    const id = await asked()
    clock = START + 24 * HOUR - 1
    expect((await getBriefing(cast.chief, { id })).reinstatement).toMatchObject({ reason: '사실로 확인' })
    clock = START + 24 * HOUR
    expect((await getBriefing(cast.chief, { id })).reinstatement).toBeNull()
    expect(await codeOf(agreeReinstatement(cast.admin, { id }))).toBe('not-found')
    expect(await codeOf(refuseReinstatement(cast.chief, { id }))).toBe('not-found')
    await step(reinstate, deputy, id, { reason: '이어서' })
    expect(await rowOf(id)).toMatchObject({ visibility: 'killed', reinstateBy: deputy.kind === 'person' && deputy.id })
  })

  it.each<[string, () => Actor, string]>([
    ['who asked', () => cast.chief, 'reinstatement.taken_back'],
    ['another chief', () => deputy, 'reinstatement.refused'],
    ['an administrator', () => cast.admin, 'reinstatement.refused'],
  ])('is ended by %s', async (_, who, event) => {
    const id = await asked()
    await refuseReinstatement(who(), { id })
    expect((await newestEvent(id)).event).toBe(event)
    expect(await codeOf(agreeReinstatement(deputy, { id }))).toBe('not-found')
    expect(await rowOf(id)).toMatchObject({ visibility: 'killed', reinstateBy: null })
  })

  it('shows who may answer what it is about, and no word of the text', async () => {
    const id = await asked()
    const row = (await listReinstatements(cast.admin, {})).find(one => one.id === id)
    expect(row).toEqual({
      ...{ id, version: (await rowOf(id)).version, title: killing('killed').confirmation, reason: '사실로 확인' },
      ...{ notice: killing('killed').notice, at: new Date(START).toISOString() },
      by: { id: cast.chief.id, name: cast.chief.name },
    })
    expect((await homeOf(cast.admin)).reinstatements).toContainEqual(row)
    expect((await homeOf(cast.editor)).reinstatements).toEqual([])
    expect(await reasonOf(listReinstatements(cast.editor, {}))).toBe('role')
    expect(await reasonOf(agreeReinstatement(cast.editor, { id }))).toBe('role')
  })
})

describe('breaking the glass', () => {
  const approvalOf = async (id: string) => JSON.parse((await findBriefing(id)).text).approval
  const dueOf = async (id: string) => (await rowOf(id)).reviewDueAt?.getTime() ?? null

  it('publishes the newest text unapproved, as the chief’s submission, and its approval ends the wait', async () => {
    const id = await startBriefing(cast.reporter, '속보입니다')
    await step(breakGlass, cast.chief, id, { reason: '지진' })
    expect(await rowOf(id)).toMatchObject({ submittedBy: cast.chief.id, slug: '속보입니다', revision: 1 })
    expect([await approvalOf(id), await dueOf(id)]).toEqual([null, START + HOUR])
    expect((await homeOf(cast.editor)).reviewsDue.map(row => row.id)).toContain(id)
    expect((await homeOf(cast.reporter)).reviewsDue).toEqual([])
    expect(JSON.parse((await newestEvent(id)).detail)).toMatchObject({ break_glass: true, reason: '지진' })
    expect(await reasonOf(step(approve, cast.chief, id, { revision: 1 }))).toBe('own-work')
    clock += HOUR / 2
    await step(approve, cast.editor, id, { revision: 1 })
    expect([await approvalOf(id), await dueOf(id)]).toEqual([
      { hash: expect.stringMatching(/^sha256-/), at: new Date(clock).toISOString() },
      null,
    ])
    expect(await changesOf(id)).toMatchObject([{ reason: 'publish' }, { op: 'upsert', reason: 'update' }])
    expect((await rowOf(id)).updatedAt?.getTime()).toBe(START)
    expect(await getBriefing(cast.editor, { id })).toMatchObject({ status: 'published', reviewDueAt: null })
  })

  it('the live text can be confirmed while the working copy goes on; asking for changes confirms nothing', async () => {
    const id = await takenTo(cast, 'unreviewed')
    await step(requestChanges, cast.editor, id, { revision: 1, note: '출처' })
    expect(await dueOf(id)).toBe(START + HOUR)
    await step(replaceDocument, cast.reporter, id, { document: textOf('고친 속보') })
    expect(await reasonOf(step(postReview, cast.chief, id))).toBe('own-work')
    await step(postReview, cast.editor, id, { note: '맞음' })
    expect(await dueOf(id)).toBeNull()
    expect(await approvalOf(id)).not.toBeNull()
    const { stage, review } = await getBriefing(cast.reporter, { id })
    expect([stage, review]).toMatchObject(['changes_requested', { verdict: 'request_changes', note: '출처' }])
    expect(await reasonOf(step(postReview, cast.editor, id))).toBe('no-review-due')
  })

  it('an approval of another text leaves the wait; publishing it ends it', async () => {
    const id = await takenTo(cast, 'unreviewed')
    await step(recall, cast.reporter, id)
    await step(replaceDocument, cast.reporter, id, { document: textOf('다른 글') })
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2 })
    expect([await approvalOf(id), await dueOf(id)]).toEqual([null, START + HOUR])
    await step(publish, cast.editor, id, { revision: 2, update: { kind: 'minor' } })
    expect([await approvalOf(id), await dueOf(id)]).toEqual([expect.anything(), null])
  })

  it('needs a title, a free address and a passed embargo, and nothing else', async () => {
    const id = await startBriefing(cast.reporter, '급한 소식')
    await step(editFields, cast.reporter, id, { section: null, bylines: [] })
    await step(setEmbargo, cast.editor, id, { until: '2030-01-02T00:00:00Z' })
    expect(await reasonOf(step(breakGlass, cast.chief, id, { reason: '속보' }))).toBe('embargo')
    expect((await getBriefing(cast.chief, { id })).may.breakGlass).toEqual({ reason: 'embargo' })
    await step(liftEmbargo, cast.chief, id, { reason: '합의' })
    expect(await reasonOf(step(liftEmbargo, cast.chief, id, { reason: '합의' }))).toBe('no-embargo')
    const untitled = textOf('x')
    untitled.content[0] = { type: 'title' }
    await step(replaceDocument, cast.reporter, id, { document: untitled })
    expect(await checksOf(step(breakGlass, cast.chief, id, { reason: '속보' }))).toEqual(['title-present'])
    const { slug } = await rowOf(await takenTo(cast, 'live'))
    await step(replaceDocument, cast.reporter, id, { document: textOf('급한 소식') })
    await step(editFields, cast.reporter, id, { slug })
    expect(await checksOf(step(breakGlass, cast.chief, id, { reason: '속보' }))).toEqual(['slug-free'])
    await step(editFields, cast.reporter, id, { slug: null })
    await step(breakGlass, cast.chief, id, { reason: '속보' })
    await expect(findBriefing(id)).resolves.toBeDefined()
  })

  it('of a live one says what kind of update it is, and what was scheduled is over', async () => {
    const id = await takenTo(cast, 'live')
    await step(VERBS.reopen?.run ?? publish, cast.reporter, id)
    expect(await codeOf(step(breakGlass, cast.chief, id, { reason: '정정' }))).toBe('validation')
    const update = { kind: 'correction', note: '숫자를 바로잡았습니다.' }
    await step(breakGlass, cast.chief, id, { reason: '정정', update })
    expect(await newestEvent(id)).toMatchObject({ event: 'briefing.updated' })
    expect(JSON.parse((await findBriefing(id)).text).corrections).toMatchObject([update])
    await step(withdraw, cast.editor, id, { reason: '확인' })
    expect(await dueOf(id)).toBeNull()
  })

  it('restoring under it keeps the review with those whose text is live', async () => {
    const id = await takenTo(cast, 'unreviewed')
    await step(editFields, cast.editor, id, { bylines: [] })
    await step(restoreRevision, cast.editor, id, { revision: 1 })
    await step(recall, cast.editor, id)
    await step(submit, cast.editor, id)
    expect(await reasonOf(step(postReview, cast.chief, id))).toBe('own-work')
    await step(postReview, cast.editor, id)
  })
})

describe('four eyes off', () => {
  const desk = { role: 'desk', displayName: '편집부', author: null }
  const published = async () => {
    const id = await startBriefing(cast.editor, `의견 ${Math.random()}`)
    await step(editFields, cast.editor, id, { section: 'opinion', bylines: [desk] })
    await step(submit, cast.editor, id)
    await step(approve, cast.editor, id, { revision: 1 })
    clock += HOUR
    await step(publish, cast.editor, id, { revision: 1 })
    return id
  }

  it('what its own maker approved is due for review an hour after it went out, by somebody else', async () => {
    const id = await published()
    expect((await rowOf(id)).reviewDueAt?.getTime()).toBe(clock + HOUR)
    expect(await reasonOf(step(postReview, cast.editor, id))).toBe('own-work')
    await step(postReview, cast.chief, id)
    expect(await rowOf(id)).toMatchObject({ reviewDueAt: null, stage: 'approved' })
    expect(await changesOf(id)).toHaveLength(1)
    await step(withdraw, cast.editor, id, { reason: '확인' })
    await step(publish, cast.editor, id, { revision: 1 })
    expect((await rowOf(id)).reviewDueAt).toBeNull()
  })

  it('what somebody else approved is not', async () => {
    const id = await startBriefing(cast.editor, `의견 ${Math.random()}`)
    await step(editFields, cast.editor, id, { section: 'opinion' })
    await step(submit, cast.editor, id)
    await step(approve, cast.chief, id, { revision: 1 })
    await step(publish, cast.editor, id, { revision: 1 })
    expect((await rowOf(id)).reviewDueAt).toBeNull()
  })
})

/** A live briefing that shows these pictures. */
async function withPictures(ids: string[]): Promise<string> {
  const id = await takenTo(cast, 'approved')
  await step(publish, cast.editor, id, { revision: 1 })
  await transaction(async tx => {
    await tx.insert(tables.publicationMedia).values(ids.map(mediaId => ({ mediaId, briefingId: id })))
  })
  return id
}

async function changesOf(id: string) {
  const { changes } = tables
  return (await read()).select().from(changes).where(eq(changes.briefingId, id)).orderBy(changes.seq)
}

async function newestEvent(id: string) {
  const { auditEvents } = tables
  const rows = await (await read())
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, id))
    .orderBy(auditEvents.seq)
  const newest = rows.at(-1)
  if (!newest) throw new Error(`nothing happened to ${id}`)
  return newest
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    refused => refused,
  )
  if (error && !isAppError(error)) throw error
  return error
}

const codeOf = async (work: Promise<unknown>) => (await refusal(work))?.code ?? 'ok'
const reasonOf = async (work: Promise<unknown>) => (await refusal(work))?.detail.reason ?? 'ok'
const checksOf = async (work: Promise<unknown>) =>
  ((await refusal(work))?.detail.checks as { id: string }[] | undefined)?.map(({ id }) => id)
