import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import type { PublicChange } from './messages-of-change.ts'
import { queueChange } from './queue-change.ts'
import { openOutbox, outboxOf } from './test-outbox.ts'
import { startReceiver } from './test-receiver.ts'
import { updateWebhook } from './update-webhook.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
beforeAll(async () => {
  cast = await useCast()
})

/** One thing that happens: a change of one of four briefings, or time goes by. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ lane: fc.nat(3), op: fc.constantFrom('publish', 'update', 'withdrawn') }) },
  { weight: 1, arbitrary: fc.record({ lane: fc.nat(3), op: fc.constant('killed') }) },
  { weight: 3, arbitrary: fc.record({ minutes: fc.constantFrom(0, 1, 6, 40, 180) }) },
)

describe('whatever fails', () => {
  it('a receiver gets each briefing’s messages in order, none skipped but by a kill, and none older after one; and every purge', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), fc.infiniteStream(fc.nat(99)), play),
      { numRuns: 20 },
    )
  }, 120_000)
})

async function play(story: ({ lane: number; op: string } | { minutes: number })[], chances: Iterator<number>) {
  const receiver = await startReceiver()
  process.env.STET_OUTBOUND_HOSTS = receiver.host
  const taken: { id?: string; seq: number; type: string }[] = []
  receiver.answer(({ body }, req, res) => {
    const chance = chances.next().value
    if (chance < 40) return void (chance < 20 ? res.writeHead(500).end() : req.socket.destroy())
    const { type, data } = JSON.parse(body)
    taken.push({ type, ...data })
    res.end()
  })
  let at = Date.now()
  const restore = setClock(() => new Date(at))
  const events = ['briefing.published', 'briefing.updated', 'briefing.withdrawn', 'briefing.killed', 'cache.invalidate']
  const { id: webhookId } = await createWebhook(cast.admin, { name: 'x', url: receiver.url, events })
  const outbox = openOutbox()
  try {
    const past = async (minutes: number) => {
      await outbox.idle()
      at += minutes * 60_000
      await updateWebhook(cast.admin, { webhookId, disabled: false })
      outbox.wake()
      await outbox.idle()
    }
    let seq = 0
    for (const one of story) {
      if ('minutes' in one) await past(one.minutes)
      else {
        const op = one.op === 'publish' || one.op === 'update' ? 'upsert' : 'delete'
        const briefingId = `b${one.lane}`
        const change: PublicChange = { seq: ++seq, op, briefingId, reason: one.op, tags: [`briefing:${briefingId}`] }
        await transaction(tx => queueChange(tx, change))
      }
    }
    let rows = await outboxOf(webhookId)
    for (let days = 0; days < 60 && rows.some(({ status }) => status === 'waiting'); days++) {
      await past(26 * 60)
      rows = await outboxOf(webhookId)
    }
    expect(rows.filter(({ status }) => status === 'waiting')).toEqual([])
    for (const lane of ['b0', 'b1', 'b2', 'b3']) {
      const seqs = taken.filter(({ id }) => id === lane).map(one => one.seq)
      expect(seqs, 'in order, each at most once when every success was heard').toEqual(
        [...new Set(seqs)].sort((a, b) => a - b),
      )
      const arrived = rows.filter(row => row.lane === lane && row.status === 'delivered').map(row => row.seq)
      expect(seqs).toEqual(arrived)
      const missing = rows.filter(row => row.lane === lane && row.status === 'cancelled')
      for (const { seq: lost } of missing) {
        expect(rows.some(row => row.lane === lane && row.event === 'briefing.killed' && row.seq > lost)).toBe(true)
      }
    }
    const purges = rows.filter(({ event }) => event === 'cache.invalidate')
    expect(purges).toHaveLength(seq)
    expect(purges.filter(({ status }) => status === 'cancelled')).toEqual([])
    const purged = taken.filter(({ type }) => type === 'cache.invalidate').map(one => one.seq)
    expect(purged.sort((a, b) => a - b)).toEqual(
      purges.filter(({ status }) => status === 'delivered').map(row => row.seq),
    )
  } finally {
    await outbox.stop()
    await deleteWebhook(cast.admin, { webhookId })
    restore()
    await receiver.close()
  }
}
