import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { type Actor, mintActor, type Role } from '#lib/kernel/actor.ts'
import { env } from '#lib/kernel/env.ts'
import { getMedia } from './get-media.ts'
import type { MediaView } from './media-view.ts'
import { openPicture } from './open-picture.ts'
import { sweepFiles } from './sweep-files.ts'
import { testPicture } from './test-pictures.ts'
import { uploadPicture } from './upload-picture.ts'

useTestStore()

const person = (...roles: Role[]): Actor =>
  mintActor({ kind: 'person', id: `p-${roles.join()}`, name: 'A', roles, authorId: null, sessionId: 's' })
const [reporter, editor, admin] = [person('reporter'), person('editor'), person('admin')]
let nextSeed = 100
const anonymous = mintActor({ kind: 'anonymous' })
const mediaFolder = () => path.join(env().dataFolder, 'media')
const countRows = async () => (await read()).$count(tables.media)
const countEvents = async (event: string) =>
  (await read()).$count(tables.auditEvents, eq(tables.auditEvents.event, event))

describe('upload', () => {
  it('stores the sizes, a row and an event', async () => {
    const before = await countEvents('media.uploaded')
    const view = await uploadPicture(reporter, {
      filename: 'a.jpg',
      bytes: await testPicture('jpeg', { width: 700, seed: 10 }),
    })
    expect(view).toMatchObject({
      filename: 'a.jpg',
      width: 700,
      url: `/media/${view.id}/700.webp`,
      alt: null,
      credit: null,
      blurhash: expect.stringMatching(/^L/),
    })
    expect(view.variants.map(variant => variant.url)).toEqual(
      ['640.avif', '700.avif', '640.webp', '700.webp', '700.jpg'].map(file => `/media/${view.id}/${file}`),
    )
    expect(await getMedia(reporter, { id: view.id })).toEqual(view)
    expect(await countEvents('media.uploaded')).toBe(before + 1)
  })

  it('gives the same picture for the same bytes, also when both come at once', async () => {
    const bytes = await testPicture('png', { seed: 11 })
    const first = await uploadPicture(reporter, { filename: 'one.png', bytes })
    const [rows, files] = [await countRows(), await readdir(mediaFolder())]
    expect(await uploadPicture(editor, { filename: 'two.png', bytes })).toMatchObject({
      id: first.id,
      filename: 'one.png',
    })
    expect(await countRows()).toBe(rows)
    expect(await readdir(mediaFolder())).toEqual(files)

    const other = await testPicture('png', { seed: 12 })
    const both = await Promise.all(['x', 'y'].map(filename => uploadPicture(reporter, { filename, bytes: other })))
    expect(both[0]?.id).toBe(both[1]?.id)
    expect(await countRows()).toBe(rows + 1)
    expect(await readdir(mediaFolder())).toHaveLength(files.length + 3)
  })

  it('refuses who may not, and leaves no trace', async () => {
    const bytes = await testPicture('jpeg', { seed: 13 })
    const before = [await countRows(), await readdir(mediaFolder())]
    await expect(uploadPicture(admin, { filename: 'a.jpg', bytes })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(uploadPicture(anonymous, { filename: 'a.jpg', bytes })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(uploadPicture(reporter, { filename: 'a.jpg', bytes: Buffer.from('<svg/>') })).rejects.toMatchObject({
      code: 'unsupported-media',
    })
    expect([await countRows(), await readdir(mediaFolder())]).toEqual(before)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\photos\\서울.jpg', '서울.jpg'],
    ['a\0b\r\nc.jpg', 'abc.jpg'],
    ['..', 'picture'],
    ['가'.repeat(900), '가'.repeat(200)],
  ])('shows a file name as a name only (%#)', async (filename, shown) => {
    nextSeed += 1
    const bytes = await testPicture('webp', { seed: nextSeed })
    expect((await uploadPicture(reporter, { filename, bytes })).filename).toBe(shown)
  })
})

describe('opening', () => {
  let view: MediaView
  const file = '320.webp'
  beforeAll(async () => {
    view = await uploadPicture(reporter, { filename: 'a.jpg', bytes: await testPicture('jpeg', { seed: 20 }) })
  })
  const opened = (actor: Actor) =>
    openPicture(actor, { id: view.id, file }).then(
      picture => (picture.isPublic ? 'public' : 'private'),
      error => error.code,
    )
  const setState = (state: 'live' | 'withdrawn' | 'killed') =>
    transaction(tx => tx.update(tables.publications).set({ state }).where(eq(tables.publications.briefingId, 'b1')))

  it('is for the newsroom alone until a live publication uses it, and again after that', async () => {
    expect([await opened(anonymous), await opened(admin), await opened(reporter)]).toEqual([
      'not-found',
      'not-found',
      'private',
    ])
    await transaction(async tx => {
      await tx.insert(tables.publications).values(publication('b1', 'withdrawn'))
      await tx.insert(tables.publicationMedia).values({ mediaId: view.id, briefingId: 'b1' })
    })
    expect(await opened(anonymous)).toBe('not-found')
    await setState('live')
    expect([await opened(anonymous), await opened(editor)]).toEqual(['public', 'public'])
    for (const state of ['withdrawn', 'killed'] as const) {
      await setState(state)
      expect([await opened(anonymous), await opened(editor)]).toEqual(['not-found', 'private'])
    }
  })

  it('gives the bytes that were stored', async () => {
    const picture = await openPicture(reporter, { id: view.id, file })
    const bytes = await picture.read()
    expect(bytes.byteLength).toBe(picture.bytes)
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
  })

  it.each(['../320.webp', '..%2f320.webp', '641.webp', '320.png', '320.webp\0', 'stet.db', '', 'n'.repeat(4096)])(
    'knows no file of another name (%#)',
    async name => {
      await expect(openPicture(reporter, { id: view.id, file: name })).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it.each(['..', '../x', '\0', 'x'.repeat(4096), "' or 1=1 --", ''])(
    'knows no picture of another id (%#)',
    async id => {
      await expect(openPicture(reporter, { id, file })).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})

it('sweeps files that no picture names, once they are a day old', async () => {
  const view = await uploadPicture(reporter, { filename: 'a.jpg', bytes: await testPicture('jpeg', { seed: 30 }) })
  const [old, fresh] = ['c', 'd'].map(letter => path.join(mediaFolder(), `${letter.repeat(32)}.webp.part`)) as [
    string,
    string,
  ]
  await writeFile(old, 'half')
  await writeFile(fresh, 'half')
  const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000)
  for (const name of await readdir(mediaFolder())) {
    if (path.join(mediaFolder(), name) !== fresh) await utimes(path.join(mediaFolder(), name), twoDaysAgo, twoDaysAgo)
  }
  expect(await sweepFiles()).toBe(1)
  const left = await readdir(mediaFolder())
  expect([left.includes(path.basename(old)), left.includes(path.basename(fresh))]).toEqual([false, true])
  await expect((await openPicture(reporter, { id: view.id, file: '320.webp' })).read()).resolves.toBeInstanceOf(Buffer)
})

function publication(briefingId: string, state: 'live' | 'withdrawn') {
  const at = new Date('2026-01-01T00:00:00Z')
  return {
    ...{
      briefingId,
      state,
      revision: 1,
      hash: 'h',
      slug: briefingId,
      locale: 'ko' as const,
      title: 't',
      summary: '{}',
    },
    ...{ firstPublishedAt: at, publishedAt: at, updatedAt: at },
  }
}
