import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { publish } from '#lib/publishing/publish.ts'
import { approve } from './approve.ts'
import { auditOf } from './audit-of.ts'
import { diffRevisions } from './diff-revisions.ts'
import { listRevisions } from './list-revisions.ts'
import { nameRevision } from './name-revision.ts'
import { replaceDocument } from './replace-document.ts'
import { requestChanges } from './request-changes.ts'
import { restoreRevision } from './restore-revision.ts'
import { saveRevision } from './save-revision.ts'
import { submit } from './submit.ts'
import { rowOf, startBriefing, step, textOf } from './test-briefing.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

let minutes = 0
let restoreClock: () => void
beforeEach(() => {
  minutes = 0
  restoreClock = setClock(() => new Date(Date.UTC(2026, 10, 24, 5, minutes)))
})
afterEach(() => restoreClock())

async function saves(id: string, from: number, to: number) {
  for (let n = from; n <= to; n++) {
    minutes += 1
    await step(replaceDocument, cast.reporter, id, { document: textOf('판', `글 ${n}`) })
    await step(saveRevision, cast.reporter, id)
  }
}

describe('listRevisions', () => {
  it('goes through a long history page by page, each revision once', async () => {
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 7)
    const seen: number[] = []
    let cursor: string | null | undefined
    do {
      const page = await listRevisions(cast.editor, { id, limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.rows.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('says who wrote, what editors said, what readers got, and under which name', async () => {
    const id = await startBriefing(cast.reporter)
    await step(submit, cast.reporter, id)
    minutes = 5
    await step(requestChanges, cast.editor, id, { revision: 1, note: '숫자를 확인해 주세요.' })
    await step(replaceDocument, cast.reporter, id, { document: textOf('고친 글') })
    await step(submit, cast.reporter, id)
    await step(approve, cast.editor, id, { revision: 2, note: '좋습니다.' })
    minutes = 9
    await step(publish, cast.editor, id, { revision: 2 })
    await nameRevision(cast.editor, { id, revision: 1, name: '  첫  원고 ' })
    const [second, first] = (await listRevisions(cast.editor, { id })).rows
    expect(first).toMatchObject({
      ...{ number: 1, name: '첫 원고', approved: false, publishedAt: null },
      reviews: [{ verdict: 'request_changes', by: { id: cast.editor.id }, note: '숫자를 확인해 주세요.' }],
    })
    expect(second).toMatchObject({
      ...{ number: 2, name: null, approved: true, live: true, publishedAt: '2026-11-24T05:09:00.000Z' },
      reviews: [{ verdict: 'approve', note: '좋습니다.' }],
      contributors: [{ id: cast.reporter.id }],
    })
  })

  it('leaves out what was only kept, but for what has a name or an approval', async () => {
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 3)
    await nameRevision(cast.reporter, { id, revision: 2, name: '초고' })
    await step(submit, cast.reporter, id)
    const { rows } = await listRevisions(cast.editor, { id, only: 'milestones' })
    expect(rows.map(({ number }) => number)).toEqual([4, 2])
  })
})

describe('nameRevision', () => {
  it('gives, changes and takes away a name, each with one event, in every stage, and moves nothing', async () => {
    const id = await startBriefing(cast.reporter)
    await step(submit, cast.reporter, id)
    const before = await rowOf(id)
    for (const name of ['초고', '초고', '마감본', null]) await nameRevision(cast.editor, { id, revision: 1, name })
    expect(await rowOf(id)).toEqual(before)
    const events = (await auditOf(cast.editor, { id })).filter(({ event }) => event === 'revision.named')
    expect(events.map(({ detail }) => [detail.before, detail.after])).toEqual([
      ['마감본', null],
      ['초고', '마감본'],
      [null, '초고'],
    ])
    expect((await listRevisions(cast.editor, { id })).rows[0]?.name).toBeNull()
  })

  it('refuses whoever may not edit, an unknown revision, and an empty name', async () => {
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 1)
    const name = (actor: typeof cast.reporter, given: object) =>
      nameRevision(actor, { id, revision: 1, name: '이름', ...given })
    await expect(name(cast.reporter2, {})).rejects.toMatchObject({ code: 'forbidden', detail: { reason: 'not-yours' } })
    await expect(name(cast.admin, {})).rejects.toMatchObject({ code: 'not-found' })
    await expect(name(cast.reporter, { revision: 9 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(name(cast.reporter, { name: '   ' })).rejects.toMatchObject({ code: 'validation' })
  })
})

describe('restoreRevision', () => {
  it('keeps first what no revision holds yet, so that it can be undone', async () => {
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 2)
    await step(replaceDocument, cast.editor, id, { document: textOf('안 남긴 글') })
    await step(restoreRevision, cast.reporter, id, { revision: 1 })
    expect(await rowOf(id)).toMatchObject({ revision: 4, title: '판' })
    const [restored, kept] = (await listRevisions(cast.editor, { id })).rows
    expect(restored).toMatchObject({ number: 4, reason: 'restore', restoredFrom: 1 })
    expect(kept).toMatchObject({ number: 3, reason: 'save' })
    await step(restoreRevision, cast.reporter, id, { revision: 3 })
    expect(await rowOf(id)).toMatchObject({ revision: 5, title: '안 남긴 글' })
  })

  it('keeps nothing twice', async () => {
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 2)
    await step(restoreRevision, cast.reporter, id, { revision: 1 })
    expect((await rowOf(id)).revision).toBe(3)
  })
})

describe('diffRevisions', () => {
  it('compares in both directions with the working copy and names related briefings', async () => {
    const other = await startBriefing(cast.reporter, '이웃 글')
    const id = await startBriefing(cast.reporter)
    await saves(id, 1, 1)
    const related = { type: 'related', attrs: { briefings: [other] } }
    const document = { ...textOf('판', '글 1'), content: [...textOf('판', '글 1').content, related] }
    await step(replaceDocument, cast.reporter, id, { document })
    const kinds = async (from: unknown, to: unknown) =>
      (await diffRevisions(cast.editor, { id, from, to })).document.flatMap(({ kind }) => (kind === 'same' ? [] : kind))
    expect(await kinds(1, 'working')).toEqual(['added'])
    expect(await kinds('working', 1)).toEqual(['removed'])
    expect((await diffRevisions(cast.editor, { id, from: 1, to: 'working' })).titles).toEqual({ [other]: '이웃 글' })
  })
})
