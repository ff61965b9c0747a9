import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { createBriefing } from '#lib/briefings/create-briefing.ts'
import { textOf } from '#lib/briefings/test-briefing.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { env } from '#lib/kernel/env.ts'
import { deleteMedia } from './delete-media.ts'
import { getMedia } from './get-media.ts'
import { listMedia } from './list-media.ts'
import type { MediaView } from './media-view.ts'
import { testPicture } from './test-pictures.ts'
import { updateMedia } from './update-media.ts'
import { uploadPicture } from './upload-picture.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let seed = 500
const upload = async (filename: string, actor: Actor = cast.reporter): Promise<MediaView> => {
  seed += 1
  return uploadPicture(actor, { filename, bytes: await testPicture('png', { width: 40, height: 30, seed }) })
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => error.code,
  )
const DAY_MS = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
let harbour: MediaView
let robot: MediaView
let plain: MediaView

beforeAll(async () => {
  cast = await useCast()
  plain = await upload('IMG_0001.jpg', cast.editor)
  harbour = await upload('부산항.jpg'.normalize('NFD'))
  robot = await upload('robot_100%.png')
  const credit = { text: '(출처 : 로이터, 김세진 편집)', source: '로이터', creator: '박하늘', editedBy: ['김세진'] }
  harbour = await updateMedia(cast.reporter, {
    ...{ id: harbour.id, version: 1, alt: '컨테이너가 쌓인 부두', credit, focal: { x: 0.2, y: 0.8 } },
    ...{ rights: 'licensed', rightsUntil: inDays(10), rightsNote: '계약 2024-11' },
  })
  robot = await updateMedia(cast.editor, { id: robot.id, version: 1, rights: 'handout', rightsUntil: inDays(-1) })
  const hero = { mediaId: robot.id, alt: '로봇', caption: null, credit: null, focal: null }
  await createBriefing(cast.reporter, { section: 'technology', document: textOf('로봇 소식'), hero })
})

const found = async (filter: object) => (await listMedia(cast.reporter, filter)).rows.map(({ id }) => id)

describe('the library', () => {
  it('is newest first, counts by use, and names who brought pictures in', async () => {
    const list = await listMedia(cast.reporter, {})
    expect(list.rows.map(({ id }) => id)).toEqual([robot.id, harbour.id, plain.id])
    expect(list.counts).toEqual({ all: 3, live: 0, used: 1, unused: 2 })
    expect(list.uploaders.map(({ name }) => name).sort()).toEqual([cast.editor, cast.reporter].map(nameOf).sort())
    expect(list.rows.map(({ usedBy, live }) => [usedBy, live])).toEqual([
      [1, false],
      [0, false],
      [0, false],
    ])
  })

  it.each([
    ['부산', 'harbour'],
    ['부산항'.normalize('NFD'), 'harbour'],
    ['컨테이너 로이터', 'harbour'],
    ['박하늘', 'harbour'],
    ['김세진', 'harbour'],
    ['김세ㅈ', 'harbour'],
    ['김셎', 'harbour'],
    ['부ㅅ', 'harbour'],
    ['ROBOT', 'robot'],
    ['100%', 'robot'],
    ['컨테이너 robot', null],
    ['1_0', null],
    ['editedBy', null],
  ])('finds “%s” among words and no wildcards', async (q, name) => {
    const expected = { harbour: [harbour.id], robot: [robot.id] }[name ?? ''] ?? []
    expect(await found({ q })).toEqual(expected)
  })

  it('takes what is only begun as nothing typed', async () => {
    expect(await found({ q: 'ㅂ' })).toHaveLength(3)
  })

  it.each([
    [{ credit: 'missing' }, ['robot', 'plain']],
    [{ credit: 'present' }, ['harbour']],
    [{ alt: 'missing' }, ['robot', 'plain']],
    [{ rights: 'licensed' }, ['harbour']],
    [{ ends: 'soon' }, ['harbour']],
    [{ ends: 'expired' }, ['robot']],
    [{ use: 'used' }, ['robot']],
    [{ use: 'unused' }, ['harbour', 'plain']],
    [{ use: 'live' }, []],
    [{ use: 'unused', alt: 'present' }, ['harbour']],
  ])('narrows by %j', async (filter, names) => {
    const ids: Record<string, string> = { harbour: harbour.id, robot: robot.id, plain: plain.id }
    expect(await found(filter)).toEqual(names.map(name => ids[name]))
  })

  it('narrows by who brought it in', async () => {
    expect(await found({ by: plain.createdBy })).toEqual([plain.id])
  })

  it('goes on where a page ended, and refuses a cursor of somewhere else', async () => {
    const first = await listMedia(cast.reporter, { limit: 2 })
    expect(first.rows).toHaveLength(2)
    expect(await found({ limit: 2, cursor: first.nextCursor ?? '' })).toEqual([plain.id])
    expect(await codeOf(listMedia(cast.reporter, { cursor: 'x' }))).toBe('validation')
  })

  it('is empty for an administrator by that role alone', async () => {
    expect(await listMedia(cast.admin, {})).toMatchObject({ rows: [], counts: { all: 0 } })
  })
})

describe('what is said of a picture', () => {
  it('is kept, composed, with one event, and the next version', async () => {
    expect(await getMedia(cast.editor, { id: harbour.id })).toMatchObject({
      ...{ version: 2, filename: '부산항.jpg', alt: '컨테이너가 쌓인 부두', focal: { x: 0.2, y: 0.8 } },
      ...{ rights: 'licensed', rightsNote: '계약 2024-11', credit: { source: '로이터' } },
      may: { edit: true, replace: true, delete: true },
    })
    const again = await updateMedia(cast.reporter, { id: harbour.id, version: 2, alt: ' 컨테이너가 쌓인 부두 ' })
    expect(again.version, 'nothing changed').toBe(2)
    const events = await (await read())
      .select()
      .from(tables.auditEvents)
      .where(eq(tables.auditEvents.subject, harbour.id))
    expect(events.map(({ event }) => event)).toEqual(['media.uploaded', 'media.changed'])
  })

  it('is written by who brought it in and by editors, on the version that they saw', async () => {
    const patch = (actor: Actor, version: number) => codeOf(updateMedia(actor, { id: plain.id, version, alt: '새 말' }))
    expect(await patch(cast.reporter, 1)).toBe('forbidden')
    expect(await patch(cast.admin, 1)).toBe('not-found')
    expect(await patch(cast.editor, 7)).toBe('conflict')
    expect(await patch(cast.editor, 1)).toBe('done')
    expect(await patch(cast.editor, 1)).toBe('conflict')
    expect(await codeOf(updateMedia(cast.editor, { id: plain.id, version: 2, focal: { x: 2, y: 0 } }))).toBe(
      'validation',
    )
    const emptied = await updateMedia(cast.editor, {
      ...{ id: plain.id, version: 2, alt: ' ', credit: { text: ' ', editedBy: [] } },
    })
    expect([emptied.alt, emptied.credit]).toEqual([null, null])
  })
})

describe('deleting', () => {
  it('takes the row and the files of a picture that nothing uses', async () => {
    const media = path.join(env().dataFolder, 'media')
    const before = await readdir(media)
    const { id } = await upload('weg.png')
    expect(await codeOf(deleteMedia(cast.reporter, { id, version: 1 }))).toBe('forbidden')
    expect(await codeOf(deleteMedia(cast.editor, { id, version: 2 }))).toBe('conflict')
    expect(await deleteMedia(cast.editor, { id, version: 1 })).toEqual({ id })
    expect(await codeOf(getMedia(cast.editor, { id }))).toBe('not-found')
    expect((await readdir(media)).sort()).toEqual(before.sort())
  })

  it('is refused with the list of uses while anything uses it', async () => {
    const refused = deleteMedia(cast.editor, { id: robot.id, version: 2 })
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      detail: { reason: 'picture-used', current: { briefings: [{ title: '로봇 소식', places: ['working'] }] } },
    })
    expect(await getMedia(cast.editor, { id: robot.id })).toMatchObject({ version: 2 })
  })
})

function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : ''
}
