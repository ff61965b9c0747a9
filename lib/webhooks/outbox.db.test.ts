import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, type Tx, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { claimDue } from './claim-due.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { getDelivery } from './get-delivery.ts'
import { listWebhooks } from './list-webhooks.ts'
import { queueChange } from './queue-change.ts'
import { recordAttempt } from './record-attempt.ts'
import { replayDelivery, replayParked } from './replay-delivery.ts'
import { silentWebhooks } from './silent-webhooks.ts'
import type { Outbox } from './start-outbox.ts'
import { openOutbox, outboxOf } from './test-outbox.ts'
import { type Call, type Receiver, startReceiver, verified } from './test-receiver.ts'
import { updateWebhook } from './update-webhook.ts'
import type { WebhookEvent } from './webhook.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SCHEDULE = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]
const ROOM = { ordinary: 7, urgent: 1, perEndpoint: 2, sending: [] }

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let receiver: Receiver
let at = 0
let restore = () => {}
let outbox: Outbox | undefined
const open: string[] = []

beforeAll(async () => {
  cast = await useCast()
})
beforeEach(async () => {
  receiver = await startReceiver()
  process.env.STET_OUTBOUND_HOSTS = receiver.host
  at = Date.now()
  restore = setClock(() => new Date(at))
})
afterEach(async () => {
  await outbox?.stop()
  outbox = undefined
  for (const webhookId of open.splice(0)) await deleteWebhook(cast.admin, { webhookId })
  restore()
  await receiver.close()
})

async function add(url = receiver.url, events: WebhookEvent[] = ['briefing.published', 'briefing.killed']) {
  const made = await createWebhook(cast.admin, { name: 'x', url, events })
  open.push(made.id)
  return made
}
async function run(forward = 0) {
  at += forward
  outbox ??= openOutbox()
  outbox.wake()
  await outbox.idle()
}
let seq = 0
const tell = (briefingId: string, reason = 'publish', tags: string[] = []) =>
  transaction(async tx => {
    const op = reason === 'publish' || reason === 'update' ? 'upsert' : 'delete'
    await queueChange(tx, { seq: ++seq, op, briefingId, reason, tags })
  })
const outboxIds = (tx: Tx, webhookId: string) => {
  const { webhookDeliveries: deliveries } = tables
  return tx.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.webhookId, webhookId))
}
const seqOf = ({ body }: Call) => JSON.parse(body).data.seq
const viewOf = async (id: string) => (await listWebhooks(cast.admin, {})).find(one => one.id === id)

describe('an attempt', () => {
  it('is signed so that the official package takes it, and ends the message when it is answered with 2xx', async () => {
    const { id, secret } = await add()
    await tell('one')
    await run()
    expect(receiver.calls).toHaveLength(1)
    const [call] = receiver.calls
    const [row] = await outboxOf(id)
    if (!call || !row) throw new Error('a call was due')
    expect(verified(secret, call)).toEqual(JSON.parse(row.payload))
    expect(Object.keys(JSON.parse(call.body))).toEqual(['type', 'timestamp', 'data'])
    expect(call.headers).toMatchObject({
      'webhook-id': row.id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'content-type': 'application/json',
    })
    expect(row).toMatchObject({ status: 'delivered', attempts: 1 })
    await run(DAY)
    expect(receiver.calls).toHaveLength(1)
  })

  it('that fails is made again after 5 s, 5 min … 24 h, ten in all with one id, and then parked', async () => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(503).end())
    await tell('one')
    await run()
    for (const [index, wait] of SCHEDULE.entries()) {
      const [row] = await outboxOf(id)
      expect(row).toMatchObject({ status: 'waiting', attempts: index + 1 })
      const planned = Number(row?.dueAt) - at
      expect(planned).toBeGreaterThanOrEqual(wait * 0.9)
      expect(planned).toBeLessThanOrEqual(wait * 1.1)
      await run(planned - 1)
      expect(receiver.calls).toHaveLength(index + 1)
      await run(1)
      expect(receiver.calls).toHaveLength(index + 2)
    }
    const [row] = await outboxOf(id)
    expect(row).toMatchObject({ status: 'parked', attempts: 10 })
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([row?.id]))
    expect((await getDelivery(cast.admin, { deliveryId: row?.id })).tries.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 1),
    )
    expect(await viewOf(id)).toMatchObject({ parked: 1, disabledAt: null })
  })

  it.each([301, 302, 307, 400, 404, 500])('answered with %i has failed', async status => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(status, { location: receiver.url }).end())
    await tell('one')
    await run()
    expect(receiver.calls).toHaveLength(1)
    expect(await outboxOf(id)).toMatchObject([{ status: 'waiting', attempts: 1 }])
  })

  it.each([
    [429, '120', 120_000],
    [503, '3600', 5 * MINUTE],
    [502, '1', 5_000],
    [500, '120', 5_000],
    [504, 'nonsense', 5_000],
  ])('answered with %i and Retry-After: %s waits', async (status, header, wait) => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(status, { 'retry-after': header }).end())
    await tell('one')
    await run()
    const [row] = await outboxOf(id)
    const planned = Number(row?.dueAt) - at
    expect(Math.abs(planned - wait)).toBeLessThanOrEqual(wait * 0.1)
  })

  it('that nobody takes, or to an address that became private, fails with the reason', async () => {
    const { id } = await add()
    await receiver.close()
    await tell('one')
    await run()
    expect((await getDelivery(cast.admin, { deliveryId: (await outboxOf(id))[0]?.id })).lastError).toBe('connection')
    process.env.STET_OUTBOUND_HOSTS = ''
    await run(HOUR)
    expect((await getDelivery(cast.admin, { deliveryId: (await outboxOf(id))[0]?.id })).lastError).toBe('url')
  })

  it('whose outcome comes after another process took over is not written', async () => {
    const { id } = await add()
    await tell('one')
    const [mine] = await claimDue(ROOM)
    expect(await claimDue(ROOM)).toEqual([])
    at += 31_000
    const [theirs] = await claimDue(ROOM)
    if (!mine || !theirs) throw new Error('both had it in turn')
    const lost = { at: new Date(), durationMs: 1, status: 200, answer: '', error: null }
    await recordAttempt(cast.admin, mine.delivery, lost)
    expect(await outboxOf(id)).toMatchObject([{ status: 'waiting', attempts: 0, fence: 2 }])
    await recordAttempt(cast.admin, theirs.delivery, lost)
    expect(await outboxOf(id)).toMatchObject([{ status: 'delivered', attempts: 1, leasedUntil: null }])
  })
})

describe('an endpoint', () => {
  it('that answers 410 is disabled at once, with the reason', async () => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(410).end())
    await tell('one')
    await run()
    expect(await viewOf(id)).toMatchObject({ disabledReason: 'gone' })
    expect(await silentWebhooks(cast.admin), 'home says so to who can enable it').toMatchObject([{ id }])
    expect(await silentWebhooks(cast.editor)).toEqual([])
    await tell('two')
    await run(DAY)
    expect(receiver.calls).toHaveLength(1)
    expect(await outboxOf(id)).toMatchObject([{ status: 'parked' }])
  })

  it('at which everything failed for five days is disabled, keeps what waited, and starts afresh when enabled', async () => {
    const { id } = await add()
    receiver.answer((_, __, res) => void res.writeHead(500).end())
    await tell('old')
    await run()
    for (let day = 1; day <= 4; day++) {
      await tell(`day ${day}`)
      await run(DAY)
    }
    expect(await viewOf(id)).toMatchObject({ disabledAt: null })
    await run(DAY)
    expect(await viewOf(id)).toMatchObject({ disabledReason: 'failing' })
    const { waiting = 0 } = (await viewOf(id)) ?? {}
    expect(waiting).toBeGreaterThan(0)
    await updateWebhook(cast.admin, { webhookId: id, disabled: false })
    await run()
    expect(await viewOf(id), 'one more failure is not five days of them').toMatchObject({ disabledAt: null })
    receiver.answer((_, __, res) => void res.writeHead(200).end())
    await run(2 * DAY)
    expect(await viewOf(id)).toMatchObject({ waiting: 0, failingSince: null })
    expect(await replayParked(cast.admin, { webhookId: id })).toEqual({ replayed: expect.any(Number) })
    await run()
    expect((await outboxOf(id)).every(({ status }) => status === 'delivered')).toBe(true)
  })
})

describe('how an endpoint fares', () => {
  it('is known without its log', async () => {
    const { id } = await add()
    await tell('one')
    await run()
    const deliveredAt = new Date(at).toISOString()
    at += HOUR
    receiver.answer((_, __, res) => void res.writeHead(500).end())
    await tell('two')
    await run()
    const failingSince = new Date(at).toISOString()
    await run(HOUR)
    await transaction(async tx => {
      const ids = (await outboxIds(tx, id)).map(row => row.id)
      await tx.delete(tables.webhookAttempts).where(inArray(tables.webhookAttempts.deliveryId, ids))
    })
    expect(await viewOf(id)).toMatchObject({ lastDeliveredAt: deliveredAt, failingSince })
    receiver.answer((_, __, res) => void res.end())
    await run(DAY)
    expect(await viewOf(id)).toMatchObject({ failingSince: null })
  })
})

describe('the order', () => {
  it('holds in one briefing, and holds up no other briefing and no other endpoint', async () => {
    const other = await startReceiver()
    process.env.STET_OUTBOUND_HOSTS = `${receiver.host},${other.host}`
    await add()
    await add(other.url)
    let broken = true
    receiver.answer((call, _, res) => {
      const fails = broken && JSON.parse(call.body).data.id === 'a'
      res.writeHead(fails ? 500 : 200).end()
    })
    const from = seq
    for (const briefing of ['a', 'a', 'b', 'a', 'b']) await tell(briefing)
    await run()
    expect(receiver.calls.map(call => seqOf(call) - from).sort()).toEqual([1, 3, 5])
    expect(other.calls.map(call => seqOf(call) - from).sort()).toEqual([1, 2, 3, 4, 5])
    broken = false
    await run(6_000)
    const ofA = receiver.calls.filter(({ body }) => JSON.parse(body).data.id === 'a')
    expect(ofA.map(call => seqOf(call) - from)).toEqual([1, 1, 2, 4])
    await other.close()
  })

  it('lets a kill go before all else, and after it nothing older of that briefing ever', async () => {
    const { id } = await add()
    let broken = true
    receiver.answer((_, __, res) => void res.writeHead(broken ? 500 : 200).end())
    await tell('a')
    await run()
    await outbox?.stop()
    outbox = undefined
    for (let i = 0; i < 20; i++) await tell(`other ${i}`)
    const from = seq
    await tell('a', 'update')
    await tell('a', 'killed')
    expect((await outboxOf(id)).filter(({ status }) => status === 'cancelled')).toMatchObject([{ lane: 'a' }])
    receiver.calls.length = 0
    broken = false
    await run(HOUR)
    // The first three leave together; which of them arrives first is the network's.
    expect(receiver.calls.slice(0, 3).map(seqOf)).toContain(from + 2)
    await run(2 * DAY)
    const types = receiver.calls.map(({ body }) => JSON.parse(body)).filter(({ data }) => data.id === 'a')
    expect(types.map(({ type }) => type)).toEqual(['briefing.killed'])
  })

  it('holds no purge back behind one that is refused, and lets that of a kill go first', async () => {
    const { id } = await add(receiver.url, ['cache.invalidate'])
    const tagOf = ({ body }: Call) => JSON.parse(body).data.tags[0]
    receiver.answer((call, _, res) => void res.writeHead(tagOf(call) === 'refused' ? 400 : 200).end())
    await tell('a', 'publish', ['refused'])
    await run()
    await outbox?.stop()
    outbox = undefined
    for (let i = 0; i < 20; i++) await tell(`other ${i}`, 'publish', [`other ${i}`])
    await tell('a', 'killed', ['killed'])
    await run()
    expect(receiver.calls.slice(1, 4).map(tagOf)).toContain('killed')
    expect(receiver.calls).toHaveLength(22)
    expect(new Set((await outboxOf(id)).map(({ status }) => status))).toEqual(new Set(['waiting', 'delivered']))
    const chunks = Array.from({ length: 101 }, (_, n) => (n === 0 ? 'refused' : `many ${n}`))
    await tell('b', 'publish', chunks)
    await run()
    expect(receiver.calls.slice(22).map(tagOf).sort(), 'nor a part of one behind another').toEqual([
      'many 100',
      'refused',
    ])
  })

  it('lets a kill wait for what is on its way, and keeps its place free of receivers that hang', async () => {
    await add()
    const slow: (() => void)[] = []
    receiver.answer((call, _, res) => {
      if (JSON.parse(call.body).type === 'briefing.killed') res.end()
      else slow.push(() => res.end())
    })
    await tell('a')
    outbox = openOutbox()
    await expect.poll(() => slow.length).toBe(1)
    await tell('b')
    await expect.poll(() => slow.length).toBe(2)
    await tell('c')
    await tell('c', 'killed')
    await expect.poll(() => receiver.calls.length, { timeout: 5_000 }).toBe(3)
    expect(JSON.parse(receiver.calls[2]?.body ?? '').data.id).toBe('c')
    await tell('a', 'killed')
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(receiver.calls).toHaveLength(3)
    slow[0]?.()
    await expect.poll(() => receiver.calls.length, { timeout: 5_000 }).toBe(4)
    expect(JSON.parse(receiver.calls[3]?.body ?? '')).toMatchObject({ type: 'briefing.killed', data: { id: 'a' } })
    slow[1]?.()
  })

  it('holds no endpoint up while another one hangs with a hundred messages', async () => {
    const other = await startReceiver()
    process.env.STET_OUTBOUND_HOSTS = `${receiver.host},${other.host}`
    const first = await add()
    receiver.answer(() => {})
    for (let i = 0; i < 100; i++) await tell(`hanging ${i}`)
    await updateWebhook(cast.admin, { webhookId: first.id, events: ['briefing.killed'] })
    await add(other.url)
    outbox = openOutbox()
    for (let i = 0; i < 10; i++) await tell(`fine ${i}`)
    await expect.poll(() => other.calls.length, { timeout: 5_000 }).toBe(10)
    expect(receiver.calls).toHaveLength(2)
    await other.close()
  })
})

describe('a replay', () => {
  it('is the same message with the same id, and its attempts start anew', async () => {
    const { id, secret } = await add()
    await tell('one')
    await run()
    const [row] = await outboxOf(id)
    at += HOUR
    expect(await replayDelivery(cast.admin, { deliveryId: row?.id })).toMatchObject({ status: 'waiting', attempts: 0 })
    await run()
    const [first, second] = receiver.calls
    if (!first || !second) throw new Error('two calls were due')
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
    expect(second.body).toBe(first.body)
    expect(verified(secret, second)).toEqual(verified(secret, first))
    expect((await getDelivery(cast.admin, { deliveryId: row?.id })).tries.map(one => one.number)).toEqual([1, 2])
    const { auditEvents } = tables
    const replays = await (await read()).$count(auditEvents, eq(auditEvents.event, 'webhook.replayed'))
    expect(replays).toBeGreaterThan(0)
  })

  it('needs an enabled endpoint', async () => {
    const { id } = await add()
    await tell('one')
    await run()
    const [row] = await outboxOf(id)
    await updateWebhook(cast.admin, { webhookId: id, disabled: true })
    const refused = { detail: { reason: 'webhook-disabled' } }
    await expect(replayDelivery(cast.admin, { deliveryId: row?.id })).rejects.toMatchObject(refused)
    await expect(replayParked(cast.admin, { webhookId: id })).rejects.toMatchObject(refused)
  })
})
