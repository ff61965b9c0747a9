import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import type { Actor } from '#lib/kernel/actor.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { dropOldDeliveries } from './drop-old-deliveries.ts'
import { getDelivery } from './get-delivery.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listWebhooks } from './list-webhooks.ts'
import { queueChange } from './queue-change.ts'
import { replayDelivery, replayParked } from './replay-delivery.ts'
import { rotateSecret } from './rotate-secret.ts'
import { sendTestEvent } from './send-test-event.ts'
import { openOutbox, outboxOf } from './test-outbox.ts'
import { type Receiver, startReceiver, verified } from './test-receiver.ts'
import { updateWebhook } from './update-webhook.ts'
import { WEBHOOK_EVENTS } from './webhook.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let receiver: Receiver
let start = Date.now()
let at = start
let restore = () => {}
beforeAll(async () => {
  cast = await useCast()
  receiver = await startReceiver()
  process.env.STET_OUTBOUND_HOSTS = receiver.host
})
afterAll(() => receiver?.close())
beforeEach(() => {
  start = Date.now()
  at = start
  receiver.answer((_, __, res) => void res.writeHead(204).end())
  restore = setClock(() => new Date(at))
  return () => restore()
})

const input = () => ({ name: '앞단', url: receiver.url, events: [...WEBHOOK_EVENTS] })
const add = (over = {}) => createWebhook(cast.admin, { ...input(), ...over })
const events = async (subject: string) =>
  (await (await read()).select().from(tables.auditEvents).where(eq(tables.auditEvents.subject, subject))).map(
    ({ event }) => event,
  )
const tell = (seq: number, over = {}) =>
  transaction(tx =>
    queueChange(tx, { seq, op: 'upsert', briefingId: `b${seq}`, reason: 'publish', tags: ['list:briefings'], ...over }),
  )

describe('endpoints', () => {
  it('are made, changed, stopped and deleted by an administrator, each with its event', async () => {
    const { id, secret } = await add()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const [stored] = await (await read()).select().from(tables.webhooks).where(eq(tables.webhooks.id, id))
    expect(JSON.stringify(stored)).not.toContain(secret.slice(6))
    const changed = await updateWebhook(cast.admin, { webhookId: id, name: '새 이름', events: ['cache.invalidate'] })
    expect(changed).toMatchObject({ name: '새 이름', events: ['cache.invalidate'], disabledAt: null })
    expect(await updateWebhook(cast.admin, { webhookId: id, disabled: true })).toMatchObject({
      disabledReason: 'person',
    })
    expect(await updateWebhook(cast.admin, { webhookId: id, disabled: false })).toMatchObject({ disabledAt: null })
    await deleteWebhook(cast.admin, { webhookId: id })
    expect((await listWebhooks(cast.admin, {})).map(one => one.id)).not.toContain(id)
    expect(await events(id)).toEqual([
      ...['webhook.created', 'webhook.changed', 'webhook.disabled', 'webhook.enabled', 'webhook.deleted'],
    ])
    await expect(updateWebhook(cast.admin, { webhookId: id, name: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    ['http://example.org/', '/url'],
    ['https://127.0.0.1/', '/url'],
    ['https://[::ffff:10.0.0.1]/', '/url'],
    ['https://me:pw@example.org/', '/url'],
    ['nonsense', '/url'],
  ])('do not take the address %s', async (url, pointer) => {
    await expect(add({ url })).rejects.toMatchObject({ code: 'validation', detail: { errors: [{ pointer }] } })
  })

  it('are nobody else’s business', async () => {
    const { id } = await add()
    const { id: deliveryId } = await sendTestEvent(cast.admin, { webhookId: id })
    const tries: ((actor: Actor) => Promise<unknown>)[] = [
      actor => listWebhooks(actor, {}),
      actor => createWebhook(actor, input()),
      actor => updateWebhook(actor, { webhookId: id, disabled: true }),
      actor => deleteWebhook(actor, { webhookId: id }),
      actor => rotateSecret(actor, { webhookId: id }),
      actor => sendTestEvent(actor, { webhookId: id }),
      actor => listDeliveries(actor, { webhookId: id }),
      actor => getDelivery(actor, { deliveryId }),
      actor => replayDelivery(actor, { deliveryId }),
      actor => replayParked(actor, { webhookId: id }),
    ]
    for (const attempt of tries) {
      for (const who of ['reporter', 'editor', 'chief'] as const) {
        await expect(attempt(cast[who])).rejects.toMatchObject({ code: 'forbidden' })
      }
    }
    await deleteWebhook(cast.admin, { webhookId: id })
  })
})

describe('a secret', () => {
  it('signs beside the new one for 24 hours after a rotation, and then no more', async () => {
    const { id, secret: old } = await add()
    const { secret: fresh } = await rotateSecret(cast.admin, { webhookId: id })
    receiver.calls.length = 0
    const outbox = openOutbox()
    await sendTestEvent(cast.admin, { webhookId: id })
    await outbox.idle()
    at = start + 24 * 3_600_000 + 1_000
    await sendTestEvent(cast.admin, { webhookId: id })
    await outbox.idle()
    await outbox.stop()
    const [during, after] = receiver.calls
    if (!during || !after) throw new Error('two calls were due')
    expect(String(during.headers['webhook-signature']).split(' ')).toHaveLength(2)
    for (const secret of [old, fresh]) expect(verified(secret, during)).toMatchObject({ type: 'webhook.test' })
    expect(verified(fresh, after)).toMatchObject({ type: 'webhook.test' })
    expect(() => verified(old, after)).toThrow('No matching signature')
    expect(() => verified(fresh, { ...during, body: `${during.body} ` })).toThrow()
    expect(await events(id)).toContain('webhook.secret_rotated')
    await deleteWebhook(cast.admin, { webhookId: id })
  })
})

describe('the log', () => {
  it('shows what was sent and what came back, and no signature', async () => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(500).end(`oh \0 no ${'x'.repeat(5_000)}`))
    const outbox = openOutbox()
    const { id: deliveryId } = await sendTestEvent(cast.admin, { webhookId: id })
    await outbox.idle()
    await outbox.stop()
    const view = await getDelivery(cast.admin, { deliveryId })
    expect(view).toMatchObject({ status: 'waiting', attempts: 1, lastStatus: 500, event: 'webhook.test' })
    expect(JSON.parse(view.payload)).toMatchObject({ type: 'webhook.test', timestamp: new Date(start).toISOString() })
    expect(view.tries[0]).toMatchObject({ number: 1, status: 500, error: null, at: new Date(start).toISOString() })
    expect(view.tries[0]?.answer).toMatch(/^oh \ufffd no x+$/)
    expect(view.tries[0]?.answer?.length).toBe(1_000)
    expect(view.tries[0]?.headers).toMatchObject({ 'webhook-id': deliveryId })
    expect(JSON.stringify(view)).not.toContain('v1,')
    const [listed] = (await listWebhooks(cast.admin, {})).filter(one => one.id === id)
    expect(listed).toMatchObject({ failingSince: new Date(start).toISOString(), waiting: 1, lastDeliveredAt: null })
    await deleteWebhook(cast.admin, { webhookId: id })
  })

  it('is read page by page, newest first, and by status', async () => {
    const { id } = await add({ events: ['cache.invalidate'] })
    await tell(1, { tags: Array.from({ length: 5_150 }, (_, i) => `tag:${i}`) })
    const first = await listDeliveries(cast.admin, { webhookId: id })
    expect(first.rows).toHaveLength(50)
    const second = await listDeliveries(cast.admin, { webhookId: id, cursor: first.nextCursor })
    expect(second).toMatchObject({ nextCursor: null })
    expect(new Set([...first.rows, ...second.rows].map(row => row.id)).size).toBe(52)
    const parked = await listDeliveries(cast.admin, { webhookId: id, status: 'parked' })
    expect(parked.rows).toEqual([])
    await expect(listDeliveries(cast.admin, { webhookId: id, cursor: 'x' })).rejects.toMatchObject({
      code: 'validation',
    })
    const chunks = (await outboxOf(id)).map(({ payload }) => JSON.parse(payload).data.tags)
    expect(chunks.flat()).toHaveLength(5_150)
    expect(Math.max(...chunks.map(tags => tags.length))).toBe(100)
    await deleteWebhook(cast.admin, { webhookId: id })
  })

  it('is kept for 30 days; what waits is kept for ever', async () => {
    const { id } = await add({ events: ['briefing.published'] })
    const outbox = openOutbox()
    await tell(1)
    await outbox.idle()
    receiver.answer((_, __, res) => void res.writeHead(500).end())
    await tell(2)
    await outbox.idle()
    await outbox.stop()
    at = start + 29 * 24 * 3_600_000
    expect(await dropOldDeliveries()).toBe(0)
    at = start + 31 * 24 * 3_600_000
    expect(await dropOldDeliveries()).toBeGreaterThan(0)
    expect((await outboxOf(id)).map(({ seq, status }) => [seq, status])).toEqual([[2, 'waiting']])
    const { webhookAttempts } = tables
    expect(await (await read()).$count(webhookAttempts, eq(webhookAttempts.number, 1))).toBeGreaterThan(0)
    await deleteWebhook(cast.admin, { webhookId: id })
  })
})
