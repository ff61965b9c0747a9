import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { addSchedule, addWorkingCopy } from '#lib/delivery/test-newsroom.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { now, setClock } from '#lib/kernel/clock.ts'
import type { MediaView } from '#lib/media/media-view.ts'
import { testPicture } from '#lib/media/test-pictures.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { createSession, sessionCookieName } from '#lib/people/session.ts'
import { mediaApp } from './media.ts'

useTestStore()

let view: MediaView
let cookie: string
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  mediaApp.request(path, { headers, method })

beforeAll(async () => {
  await transaction(async tx => {
    const person = { id: 'p1', email: 'p@x.test', name: 'P', locale: 'ko' as const, createdAt: now() }
    await tx.insert(tables.people).values(person)
    await tx.insert(tables.personRoles).values({ personId: 'p1', role: 'reporter' })
  })
  cookie = `${sessionCookieName()}=${await createSession('p1', 'p@x.test')}`
  const actor = mintActor({ kind: 'person', id: 'p1', name: 'P', roles: ['reporter'], authorId: null, sessionId: 's' })
  view = await uploadPicture(actor, { filename: 'a.png', bytes: await testPicture('png', { width: 700 }) })
})

describe('a picture that nothing live uses', () => {
  it('is the same 404 for the public as one that does not exist, and is not cached', async () => {
    const [secret, unknown] = await Promise.all([get(view.url), get('/media/0/700.webp')])
    expect([secret.status, unknown.status]).toEqual([404, 404])
    expect(secret.headers.get('cache-control')).toContain('no-store')
    const words = async (response: Response) => ({ ...(await response.json()), requestId: 0, instance: 0 })
    expect(await words(secret)).toEqual(await words(unknown))
  })

  it('does not tell by a 304 that it exists', async () => {
    expect((await get(view.url, { 'if-none-match': '*' })).status).toBe(404)
    expect((await get(view.url, { 'if-none-match': `"${view.id}/700.webp"` })).status).toBe(404)
  })

  it('is shown to the newsroom, and kept by no cache', async () => {
    const response = await get(view.url, { cookie })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })
})

describe('a picture of a live briefing', () => {
  beforeAll(() => transaction(tx => publish(tx, view.id)))

  it('has its type, its length, an ETag, and headers that let nothing run', async () => {
    const response = await get(view.url)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.status).toBe(200)
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600, s-maxage=60, immutable',
      'cache-tag': `media:${view.id}`,
      etag: `"${view.id}/700.webp"`,
    })
  })

  it('answers HEAD without a body and 304 to who has it', async () => {
    const head = await get(view.url, {}, 'HEAD')
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
    const tag = head.headers.get('etag') ?? ''
    for (const seen of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await get(view.url, { 'if-none-match': seen })
      expect([again.status, again.headers.get('etag')], seen).toEqual([304, tag])
    }
    expect((await get(view.url, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('is kept by shared caches no longer than until the next schedule, which fires when somebody asks for it', async () => {
    await addWorkingCopy('scheduled')
    const due = now().getTime() + 45_500
    await addSchedule('scheduled', new Date(due))
    expect((await get(view.url)).headers.get('cache-control')).toMatch(
      /^public, max-age=3600, s-maxage=4[45], immutable$/,
    )
    const restore = setClock(() => new Date(due + 1_000))
    try {
      expect((await get(view.url)).headers.get('cache-control')).toContain('s-maxage=60')
      const [schedule] = await (await read()).select().from(tables.schedules)
      expect(schedule?.status).toBe('held')
    } finally {
      restore()
    }
  })

  it('serves the JPEG for feeds as a JPEG', async () => {
    expect((await get(`/media/${view.id}/700.jpg`)).headers.get('content-type')).toBe('image/jpeg')
  })

  it.each(['..%2f..%2fstet.db', '%00', '700.svg', '700.webp%00.jpg', '..%5c700.webp', 'n'.repeat(3000), '%e0%a4'])(
    'knows no other names (%#)',
    async name => {
      expect((await get(`/media/${view.id}/${name}`)).status).toBe(404)
      expect((await get(`/media/${name}/700.webp`)).status).toBe(404)
    },
  )

  it('is private again once withdrawn, for a cache that asks too', async () => {
    await transaction(tx =>
      tx.update(tables.publications).set({ state: 'withdrawn' }).where(eq(tables.publications.briefingId, 'b1')),
    )
    expect((await get(view.url)).status).toBe(404)
    expect((await get(view.url, { 'if-none-match': `"${view.id}/700.webp"` })).status).toBe(404)
    expect((await get(view.url, { cookie })).headers.get('cache-control')).toBe('private, no-store')
  })
})

async function publish(tx: Parameters<Parameters<typeof transaction>[0]>[0], mediaId: string): Promise<void> {
  const at = now()
  await tx.insert(tables.publications).values({
    ...{ briefingId: 'b1', state: 'live', revision: 1, hash: 'h', slug: 'b1', locale: 'ko', title: 't', summary: '{}' },
    ...{ firstPublishedAt: at, publishedAt: at, updatedAt: at },
  })
  await tx.insert(tables.publicationMedia).values({ mediaId, briefingId: 'b1' })
}
