import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { vi } from 'vitest'
import type { CastName } from '#db/seed/cast.ts'
import type { useCast } from '#db/seed/test-cast.ts'
import { tables, transaction } from '#db/store.ts'
import { textOf } from '#lib/briefings/test-briefing.ts'
import { listThreads } from '#lib/comments/list-threads.ts'
import { resolveThread } from '#lib/comments/resolve-thread.ts'
import { startThread } from '#lib/comments/start-thread.ts'
import { now } from '#lib/kernel/clock.ts'
import { newId } from '#lib/kernel/ids.ts'
import { createKey } from '#lib/keys/create-key.ts'
import { createPreview } from '#lib/previews/create-preview.ts'
import { createWebhook } from '#lib/webhooks/create-webhook.ts'
import { sendTestEvent } from '#lib/webhooks/send-test-event.ts'
import type { Place } from './test-desk.ts'

type Cast = Awaited<ReturnType<typeof useCast>>

/** What a route needs to succeed once, and whom it must refuse. `make` makes what the address names beside the briefing, and gives its id. */
export type Expectation = {
  right: CastName
  wrong: CastName[]
  at?: Place
  body?: unknown
  make?: (cast: Cast, briefing: string) => Promise<string>
}

const look = { right: 'reporter', wrong: ['admin'], at: 'live' } satisfies Expectation
const terms = { right: 'admin', wrong: [] } satisfies Expectation
const desk = (at: Place, body: unknown = undefined): Expectation => ({
  ...{ right: 'editor', wrong: ['reporter', 'reporter2', 'admin'], at, body },
})
const own = (at: Place, body: unknown = undefined): Expectation => ({
  ...{ right: 'reporter', wrong: ['reporter2', 'admin'], at, body },
})
const chiefs = (at: Place, body: unknown = undefined): Expectation => ({
  ...{ right: 'chief', wrong: ['reporter', 'editor', 'admin'], at, body },
})
const schedule = { kind: 'publish', revision: 1, wallTime: '2040-01-01T07:00', timeZone: 'Asia/Seoul' }
const seen = { threads: [''] }
const webhook = { name: '앞단', url: 'https://front.example.org/hook', events: ['briefing.published'] }
const admins = (more: Partial<Expectation> = {}): Expectation => ({
  ...{ right: 'admin', wrong: ['reporter', 'editor', 'chief'], ...more },
})
const person = { email: 'new@demo.stet', name: '새 사람', locale: 'ko', roles: ['reporter'], author: null }

/** Every route of the desk API. A route that is not here fails the tests: say who may call it and who may not. */
export const EXPECTATIONS: Record<string, Expectation> = {
  'GET /briefings': { right: 'reporter', wrong: [] },
  'POST /briefings': { right: 'reporter', wrong: ['admin'], body: {} },
  'GET /briefings/{id}': look,
  'PATCH /briefings/{id}': own('draft', { slug: 'new-address' }),
  'PUT /briefings/{id}/document': own('draft', { document: textOf('바뀐 글') }),
  'PUT /briefings/{id}/submission': own('draft'),
  'DELETE /briefings/{id}/submission': own('in_review'),
  'POST /briefings/{id}/reviews': desk('in_review', { verdict: 'approve', revision: 1 }),
  'DELETE /briefings/{id}/approval': own('approved'),
  'PUT /briefings/{id}/publication': desk('approved', { revision: 1 }),
  'DELETE /briefings/{id}/publication': desk('live', { reason: '확인 중', answer: 410 }),
  'PUT /briefings/{id}/schedule': desk('approved', schedule),
  'DELETE /briefings/{id}/schedule': desk('scheduled', { kind: 'publish' }),
  'PUT /briefings/{id}/embargo': desk('draft', { until: '2040-01-01T00:00:00Z' }),
  'DELETE /briefings/{id}/embargo': chiefs('embargoed', { reason: '합의' }),
  'PUT /briefings/{id}/kill': chiefs('live', {
    ...{ confirmation: 'PUT /briefings/{id}/kill', reason: '오보', notice: '삭제했습니다.' },
  }),
  'DELETE /briefings/{id}/kill': chiefs('killed', { reason: '재확인' }),
  'PUT /briefings/{id}/emergency-publication': chiefs('draft', { reason: '속보' }),
  'PUT /briefings/{id}/post-review': {
    ...{
      right: 'editor',
      wrong: ['reporter', 'reporter2', 'chief', 'admin'],
      at: 'unreviewed',
      body: { note: '확인' },
    },
  },
  'GET /reinstatements': { right: 'admin', wrong: ['reporter', 'editor'] },
  'PUT /reinstatements/{id}': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], at: 'reinstating', body: {} },
  'DELETE /reinstatements/{id}': { right: 'chief', wrong: ['reporter', 'editor'], at: 'reinstating', body: {} },
  'PUT /briefings/{id}/spike': own('draft'),
  'DELETE /briefings/{id}/spike': own('spiked'),
  'POST /briefings/{id}/revisions': own('edited'),
  'POST /briefings/{id}/revisions/{revision}/restoration': own('draft'),
  'GET /briefings/{id}/revisions': look,
  'GET /briefings/{id}/revisions/{revision}': look,
  'GET /briefings/{id}/revisions/{from}/diff/{to}': look,
  'PUT /briefings/{id}/revisions/{revision}/name': own('draft', { name: '첫 원고' }),
  'PUT /briefings/{id}/look': { ...look, body: {} },
  'GET /briefings/{id}/since-look': look,
  'GET /briefings/{id}/comments': look,
  'POST /briefings/{id}/comments': { ...look, body: { body: '확인 부탁해요.' } },
  'PUT /briefings/{id}/comments/seen': { ...called(), body: seen },
  'POST /threads/{thread}/comments': thread({ body: '네.' }),
  'PUT /threads/{thread}/resolution': { ...thread({}), wrong: ['reporter2', 'admin'] },
  'DELETE /threads/{thread}/resolution': { ...thread({}), make: settledThread },
  'PUT /threads/{thread}/assignee': { ...thread({ assignee: null }), make: givenThread },
  'PUT /threads/{thread}/blocking': { ...thread({ blocking: false }), wrong: ['reporter2', 'admin'] },
  'PATCH /comments/{comment}': {
    ...thread({ body: '다시' }),
    wrong: ['reporter2', 'editor', 'admin'],
    make: ownComment,
  },
  'DELETE /comments/{comment}': { ...thread({}), wrong: ['reporter2', 'editor', 'admin'], make: ownComment },
  'GET /briefings/{id}/suggestions': look,
  'PUT /briefings/{id}/suggestions/decision': {
    ...own('draft', { suggestions: ['suggested'], decision: 'declined' }),
    make: madeSuggestion,
  },
  'GET /calls': { right: 'reporter', wrong: [] },
  'GET /briefings/{id}/checks': look,
  'GET /briefings/{id}/audit': look,
  'GET /briefings/{id}/public-state': look,
  'POST /briefings/{id}/collaboration': { ...look, at: 'draft' },
  'GET /briefings/{id}/preview': look,
  'GET /briefings/{id}/previews': { right: 'reporter', wrong: ['reporter2', 'admin'], at: 'draft' },
  'POST /briefings/{id}/previews': own('draft', { label: '취재원' }),
  'DELETE /previews/{previewId}': { ...own('draft'), make: madePreview },
  'GET /keys': { right: 'admin', wrong: ['reporter', 'editor', 'chief'] },
  'POST /keys': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], body: { kind: 'delivery', name: '앱' } },
  'DELETE /keys/{id}': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], make: madeKey },
  'GET /people': { right: 'admin', wrong: ['reporter', 'editor', 'chief'] },
  'POST /people': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], body: person },
  'PATCH /people/{id}': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], body: { name: '새 이름' } },
  'POST /people/{id}/reset': { right: 'admin', wrong: ['reporter', 'editor', 'chief'] },
  'GET /webhooks': admins(),
  'POST /webhooks': admins({ body: webhook }),
  'PATCH /webhooks/{webhookId}': admins({ body: { name: '새 이름' }, make: madeWebhook }),
  'DELETE /webhooks/{webhookId}': admins({ make: madeWebhook }),
  'POST /webhooks/{webhookId}/secret': admins({ make: madeWebhook }),
  'POST /webhooks/{webhookId}/test': admins({ make: madeWebhook }),
  'POST /webhooks/{webhookId}/replay': admins({ make: madeWebhook }),
  'GET /webhooks/{webhookId}/deliveries': admins({ make: madeWebhook }),
  'GET /deliveries/{deliveryId}': admins({ make: madeDelivery }),
  'POST /deliveries/{deliveryId}/replay': admins({ make: madeDelivery }),
  'PATCH /me': { right: 'reporter', wrong: [], body: { locale: 'en' } },
  'GET /sections': terms,
  'GET /series': terms,
  'GET /tags': terms,
  'GET /authors': terms,
  'POST /tags': { right: 'reporter', wrong: ['admin'], body: { slug: 'new-tag', name: '새 태그' } },
  'GET /media': { right: 'reporter', wrong: [] },
  'GET /media/{id}': { right: 'reporter', wrong: ['admin'] },
  'POST /imports/pictures': { right: 'reporter', wrong: ['admin'], ...servedPicture() },
  'GET /media/{id}/uses': { right: 'reporter', wrong: ['admin'] },
  'PATCH /media/{id}': { ...pictures(['reporter2', 'admin'], { alt: '그림' }), right: 'reporter' },
  'PUT /media/{id}/replacement': pictures(['reporter', 'admin'], { by: 'picture' }),
  'DELETE /media/{id}': pictures(['reporter', 'admin']),
}

/** Open to people without a session: tested by what their token may do. */
export const OPEN = ['POST /invitations/acceptance']

/** Done to a thread of the reporter's that stops approval. */
function thread(body: unknown): Expectation {
  return { right: 'reporter', wrong: ['admin'], at: 'in_review', body, make: blockingThread }
}

async function blockingThread({ reporter }: Cast, id: string): Promise<string> {
  return (await startThread(reporter, { id, body: '출처?', blocking: true })).id
}

async function settledThread(cast: Cast, briefing: string): Promise<string> {
  const thread = await blockingThread(cast, briefing)
  await resolveThread(cast.reporter, { thread })
  return thread
}

async function givenThread({ reporter, editor }: Cast, id: string): Promise<string> {
  return (await startThread(reporter, { id, body: '봐 주세요.', assignee: editor.id })).id
}

async function ownComment({ reporter }: Cast, id: string): Promise<string> {
  await startThread(reporter, { id, body: '제 말' })
  const [thread] = await listThreads(reporter, { id })
  return thread?.comments[0]?.id ?? ''
}

/** A thread that calls the reporter; the body is filled in with its id. */
function called(): Pick<Expectation, 'right' | 'wrong' | 'at' | 'make'> {
  const make = async ({ reporter, editor }: Cast, id: string) => {
    const made = await startThread(editor, { id, body: '@이서연 봐 주세요.', mentions: [reporter.id] })
    seen.threads = [made.id]
    return made.id
  }
  return { ...look, make }
}

async function madeKey(cast: Cast): Promise<string> {
  return (await createKey(cast.admin, { kind: 'delivery', name: '옛 앱' })).id
}

async function madePreview(cast: Cast, briefing: string): Promise<string> {
  return (await createPreview(cast.reporter, { id: briefing, label: '취재원' })).id
}

async function madeSuggestion({ reporter }: Cast, briefingId: string): Promise<string> {
  const row = { id: 'suggested', briefingId, createdBy: reporter.id, createdAt: now() }
  const { suggestions } = tables
  await transaction(tx => tx.insert(suggestions).values(row).onConflictDoUpdate({ target: suggestions.id, set: row }))
  return row.id
}

async function madeWebhook(cast: Cast): Promise<string> {
  return (await createWebhook(cast.admin, webhook)).id
}

/** Done to a picture that the reporter brought in. */
function pictures(wrong: CastName[], body?: unknown): Expectation {
  return { right: 'editor', wrong, body, make: madePicture }
}

async function madePicture(cast: Cast): Promise<string> {
  const id = newId()
  const variants = [{ width: 1, height: 1, type: 'image/webp', file: `${'0'.repeat(32)}.webp`, bytes: 1 }]
  const picture = { id, hash: id, filename: 'b.png', width: 1, height: 1, variants }
  await transaction(tx => tx.insert(tables.media).values({ ...picture, createdBy: cast.reporter.id, createdAt: now() }))
  return id
}

async function madeDelivery(cast: Cast): Promise<string> {
  return (await sendTestEvent(cast.admin, { webhookId: await madeWebhook(cast) })).id
}

/** A picture on a server of its own on loopback, which only a test may ask. Each is another one: known bytes would add nothing. */
function servedPicture(): Pick<Expectation, 'body' | 'make'> {
  const body = { url: '' }
  const make = async () => {
    const background = `#${randomBytes(3).toString('hex')}`
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer()
    const server = createServer((_, response) => response.end(bytes)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    server.unref()
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    vi.stubEnv('STET_PICTURE_HOSTS', host)
    body.url = `http://${host}/a.png`
    return ''
  }
  return { body, make }
}
