import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { createWebhook } from './create-webhook.ts'
import { queueChange } from './queue-change.ts'
import { openOutbox, outboxOf } from './test-outbox.ts'
import { type Receiver, startReceiver } from './test-receiver.ts'

const MESSAGES = 120
const postgres = Boolean(process.env.STET_TEST_PG)
/** PGlite lives in one process. */
const shared = postgres || !process.env.DATABASE_URL

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let receiver: Receiver
let webhookId: string
const children: ChildProcess[] = []
beforeAll(async () => {
  cast = await useCast()
})
beforeEach(async () => {
  receiver = await startReceiver()
  process.env.STET_OUTBOUND_HOSTS = receiver.host
  const input = { name: 'x', url: receiver.url, events: ['briefing.published'] }
  webhookId = (await createWebhook(cast.admin, input)).id
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await receiver.close()
  const { webhooks } = tables
  await transaction(async tx => {
    await tx.update(webhooks).set({ deletedAt: new Date() }).where(eq(webhooks.id, webhookId))
  })
})

const tell = (seq: number, briefingId: string) =>
  transaction(tx => queueChange(tx, { seq, op: 'upsert', briefingId, reason: 'publish', tags: [] }))

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['lib/webhooks/test-deliver.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

const attemptsOf = async () => {
  const { webhookAttempts: attempts, webhookDeliveries: deliveries } = tables
  return (await read())
    .select({ deliveryId: attempts.deliveryId })
    .from(attempts)
    .innerJoin(deliveries, eq(deliveries.id, attempts.deliveryId))
    .where(eq(deliveries.webhookId, webhookId))
}

describe.skipIf(!postgres)('two processes on one PostgreSQL', () => {
  it(`make each of ${MESSAGES} attempts once, each briefing in its order`, async () => {
    for (let i = 0; i < MESSAGES; i++) await tell(i + 1, `b${i % 12}`)
    const perWorker = new Map<unknown, number>()
    receiver.answer((_, req, res) => {
      perWorker.set(req.socket, 1)
      setTimeout(() => res.end(), 3)
    })
    const workers = [await startWorker(), await startWorker()]
    for (const worker of workers) worker.stdin?.write('go\n')
    await expect.poll(async () => (await attemptsOf()).length, { timeout: 60_000 }).toBe(MESSAGES)
    for (const worker of workers) worker.stdin?.write('end\n')
    await Promise.all(workers.map(worker => once(worker, 'exit')))
    expect(receiver.calls).toHaveLength(MESSAGES)
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(MESSAGES)
    for (let lane = 0; lane < 12; lane++) {
      const seqs = receiver.calls.map(({ body }) => JSON.parse(body).data).filter(({ id }) => id === `b${lane}`)
      expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map(({ seq }) => seq).sort((a, b) => a - b))
    }
    const rows = await outboxOf(webhookId)
    expect(rows.every(({ status, attempts }) => status === 'delivered' && attempts === 1)).toBe(true)
  }, 120_000)
})

describe.skipIf(!shared)('a worker that is killed', () => {
  it('between sending and recording loses nothing: the same message goes out again', async () => {
    await tell(1, 'a')
    await tell(2, 'a')
    let taken = () => {}
    const reached = new Promise<void>(resolve => {
      taken = resolve
    })
    receiver.answer(() => taken())
    const worker = await startWorker()
    worker.stdin?.write('go\n')
    await reached
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    expect(await outboxOf(webhookId)).toMatchObject([
      { seq: 1, status: 'waiting', attempts: 0, fence: 1 },
      { seq: 2, status: 'waiting', attempts: 0, fence: 0 },
    ])
    receiver.answer((_, __, res) => void res.end())
    const restore = setClock(() => new Date(Date.now() + 31_000))
    const outbox = openOutbox()
    await outbox.idle()
    await outbox.stop()
    restore()
    expect(receiver.calls.map(({ body }) => JSON.parse(body).data.seq)).toEqual([1, 1, 2])
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
    expect((await outboxOf(webhookId)).map(({ status }) => status)).toEqual(['delivered', 'delivered'])
  }, 60_000)

  it('in order gives back what it had: it goes out at once from the next', async () => {
    await tell(1, 'a')
    let hanging = true
    receiver.answer((_, __, res) => {
      if (!hanging) res.end()
    })
    const first = openOutbox()
    await expect.poll(() => receiver.calls.length).toBe(1)
    await first.stop()
    expect(await outboxOf(webhookId)).toMatchObject([{ status: 'waiting', attempts: 0, leasedUntil: null }])
    hanging = false
    const next = openOutbox()
    await next.idle()
    await next.stop()
    expect(await outboxOf(webhookId)).toMatchObject([{ status: 'delivered', attempts: 1 }])
  })
})
