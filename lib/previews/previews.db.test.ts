import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { editFields } from '#lib/briefings/edit-fields.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { spike } from '#lib/briefings/spike.ts'
import { startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { unspike } from '#lib/briefings/unspike.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import { hashToken } from '#lib/kernel/ids.ts'
import { openPicture } from '#lib/media/open-picture.ts'
import { anonymous } from '#lib/people/session.ts'
import { updatePerson } from '#lib/people/update-person.ts'
import { breakGlass } from '#lib/publishing/break-glass.ts'
import { kill } from '#lib/publishing/kill.ts'
import { createPreview } from './create-preview.ts'
import { listPreviews } from './list-previews.ts'
import { openPreview } from './open-preview.ts'
import { revokePreview } from './revoke-preview.ts'

const DAY_MS = 24 * 3_600_000

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let restore = () => {}
beforeAll(async () => {
  cast = await useCast()
  const variant = { width: 640, height: 360, type: 'image/webp', file: 'x/640.webp', bytes: 1 }
  await transaction(async tx => {
    for (const id of ['shown', 'other']) {
      const picture = { id, hash: id, filename: 'a.png', width: 640, height: 360, variants: [variant] }
      await tx.insert(tables.media).values({ ...picture, createdBy: cast.reporter.id, createdAt: now() })
    }
  })
})
afterEach(() => restore())

const make = (id: string, over: object = {}) => createPreview(cast.reporter, { id, label: '취재원', ...over })
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? ''
const eventsOf = async (id: string) => {
  const rows = await (await read()).select().from(tables.auditEvents).where(eq(tables.auditEvents.subject, id))
  return rows.map(({ event }) => event).filter(event => event.startsWith('preview.'))
}

describe('a preview link', () => {
  it('shows the newest working copy to whoever has it, and keeps its token as a hash alone', async () => {
    const id = await startBriefing(cast.reporter, '미리 보는 글')
    const link = await make(id)
    expect(link.url).toMatch(/^http:\/\/localhost:3000\/preview\/[\w-]{43}$/)
    expect(await openPreview(tokenOf(link))).toMatchObject({
      label: '취재원',
      until: new Date(link.expiresAt),
      item: { id, title: '미리 보는 글', approval: null, revision: 1, body: { text: expect.stringContaining('본문') } },
    })
    await step(replaceDocument, cast.reporter, id, { document: textOf('고친 제목') })
    expect(await openPreview(tokenOf(link))).toMatchObject({ item: { title: '고친 제목' } })
    const rows = JSON.stringify([
      await (await read()).select().from(tables.previewLinks),
      await (await read()).select().from(tables.auditEvents),
    ])
    expect(rows).toContain(hashToken(tokenOf(link)))
    expect(rows).not.toContain(tokenOf(link))
  })

  it('is good for two days unless it is said, and for seven at most', async () => {
    const id = await startBriefing(cast.reporter, '기한')
    const link = await make(id)
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(2 * DAY_MS)
    await make(id, { days: 7 })
    for (const wrong of [{ days: 8 }, { days: 0 }, { days: 1.5 }, { label: ' ' }, { label: 'x'.repeat(101) }]) {
      await expect(make(id, wrong), JSON.stringify(wrong)).rejects.toMatchObject({ code: 'validation' })
    }
    restore = setClock(() => new Date(Date.parse(link.expiresAt) - 1))
    expect(await openPreview(tokenOf(link))).not.toBeNull()
    restore()
    restore = setClock(() => new Date(link.expiresAt))
    expect(await openPreview(tokenOf(link))).toBeNull()
  })

  it('opens nothing while who made it is disabled', async () => {
    const id = await startBriefing(cast.reporter)
    const { url } = await createPreview(cast.editor, { id, label: '변호사' })
    await updatePerson(cast.admin, { id: cast.editor.id, disabled: true })
    expect(await openPreview(url.split('/').at(-1) ?? '')).toBeNull()
    await updatePerson(cast.admin, { id: cast.editor.id, disabled: false })
    expect(await openPreview(url.split('/').at(-1) ?? '')).not.toBeNull()
  })

  it('ends when it is revoked, for ever, with one event', async () => {
    const id = await startBriefing(cast.reporter, '거둔 글')
    const link = await make(id)
    const revoked = await revokePreview(cast.editor, { previewId: link.id })
    expect(revoked.revokedAt).not.toBeNull()
    expect(await openPreview(tokenOf(link))).toBeNull()
    await revokePreview(cast.editor, { previewId: link.id })
    expect(await eventsOf(id)).toEqual(['preview.created', 'preview.revoked'])
    await expect(revokePreview(cast.editor, { previewId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('opens nothing that is spiked or killed, and none is made for it', async () => {
    const id = await startBriefing(cast.reporter, '치운 글')
    const link = await make(id)
    await step(spike, cast.reporter, id)
    expect(await openPreview(tokenOf(link))).toBeNull()
    await expect(make(id)).rejects.toMatchObject({ code: 'not-allowed-in-stage' })
    await step(unspike, cast.reporter, id)
    expect(await openPreview(tokenOf(link))).not.toBeNull()
    await step(breakGlass, cast.chief, id, { reason: '속보' })
    await step(kill, cast.chief, id, { confirmation: '치운 글', reason: '오보', notice: '삭제했습니다.' })
    expect(await openPreview(tokenOf(link))).toBeNull()
    await expect(make(id)).rejects.toMatchObject({ code: 'not-allowed-in-stage' })
    expect(await openPreview('x'.repeat(43))).toBeNull()
    expect(await openPreview('')).toBeNull()
  })

  it('is made, listed and revoked by authors and editors alone', async () => {
    const id = await startBriefing(cast.reporter, '남의 글')
    const link = await make(id)
    for (const actor of [cast.reporter, cast.editor, cast.chief]) {
      expect(await listPreviews(actor, { id })).toHaveLength(1)
    }
    for (const [actor, code] of [
      [cast.reporter2, 'forbidden'],
      [cast.admin, 'not-found'],
    ] as const) {
      await expect(createPreview(actor, { id, label: 'x' })).rejects.toMatchObject({ code })
      await expect(listPreviews(actor, { id })).rejects.toMatchObject({ code })
      await expect(revokePreview(actor, { previewId: link.id })).rejects.toMatchObject({ code })
    }
  })

  it('counts and records its openings once a minute', async () => {
    const id = await startBriefing(cast.reporter, '열어 본 글')
    const link = await make(id)
    const start = now().getTime()
    for (const after of [0, 1_000, 59_999, 60_000, 61_000]) {
      restore = setClock(() => new Date(start + after))
      await openPreview(tokenOf(link))
      restore()
    }
    expect(await listPreviews(cast.reporter, { id })).toMatchObject([
      { views: 2, viewedAt: new Date(start + 60_000).toISOString() },
    ])
    expect(await eventsOf(id)).toEqual(['preview.created', 'preview.opened', 'preview.opened'])
  })
})

describe('the pictures of a preview', () => {
  it('open by its pass, each its own, and end with the link', async () => {
    const id = await startBriefing(cast.reporter, '그림 있는 글')
    const credit = { text: '사진', editedBy: [] }
    const hero = { mediaId: 'shown', alt: '그림', caption: null, credit, focal: null }
    await step(editFields, cast.reporter, id, { hero })
    const link = await make(id)
    const opened = await openPreview(tokenOf(link))
    const url = new URL((opened as unknown as { item: { hero: { url: string } } }).item.hero.url)
    const pass = url.searchParams.get('preview') ?? ''
    expect([url.pathname, pass.includes(tokenOf(link))]).toEqual(['/media/shown/640.webp', false])

    const open = (media: string, given?: string) => openPicture(anonymous, { id: media, file: '640.webp', pass: given })
    const none = { code: 'not-found' }
    expect(await open('shown', pass)).toMatchObject({ isPublic: false, byPass: true })
    const [holder, until, mac = ''] = pass.split('.')
    const forged = [`${holder}.${Number(until) + 1}.${mac}`, `other.${until}.${mac}`, `${holder}.${until}.`, 'x', '']
    for (const wrong of [undefined, ...forged]) await expect(open('shown', wrong), wrong).rejects.toMatchObject(none)
    await expect(open('other', pass)).rejects.toMatchObject(none)
    await revokePreview(cast.reporter, { previewId: link.id })
    await expect(open('shown', pass)).rejects.toMatchObject(none)
  })
})
