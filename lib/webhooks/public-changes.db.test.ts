import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { approve } from '#lib/briefings/approve.ts'
import { loadBriefing } from '#lib/briefings/load-briefing.ts'
import { reopen } from '#lib/briefings/reopen.ts'
import { replaceDocument } from '#lib/briefings/replace-document.ts'
import { submit } from '#lib/briefings/submit.ts'
import { rowOf, startBriefing, step, textOf } from '#lib/briefings/test-briefing.ts'
import { breakGlass } from '#lib/publishing/break-glass.ts'
import { kill } from '#lib/publishing/kill.ts'
import { publish } from '#lib/publishing/publish.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { schedule } from '#lib/publishing/schedule.ts'
import { withdraw } from '#lib/publishing/withdraw.ts'
import { createWebhook } from './create-webhook.ts'
import { replayDelivery } from './replay-delivery.ts'
import { outboxOf } from './test-outbox.ts'
import { WEBHOOK_EVENTS } from './webhook.ts'

useTestStore()
let cast: Awaited<ReturnType<typeof useCast>>
let webhookId: string
let purge: string
beforeAll(async () => {
  cast = await useCast()
  const url = 'https://front.example.org/hook'
  webhookId = (await createWebhook(cast.admin, { name: '앞단', url, events: [...WEBHOOK_EVENTS] })).id
  purge = (await createWebhook(cast.admin, { name: 'CDN', url, events: ['cache.invalidate'] })).id
})

async function approved(title: string): Promise<string> {
  const id = await startBriefing(cast.reporter, title)
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision: 1 })
  return id
}
async function changeText(id: string, revision: number) {
  await step(reopen, cast.reporter, id)
  await step(replaceDocument, cast.reporter, id, { document: textOf('소식', `글 ${revision}`) })
  await step(submit, cast.reporter, id)
  await step(approve, cast.editor, id, { revision })
}
const told = async (id: string) =>
  (await outboxOf(webhookId)).filter(({ lane }) => lane === id).map(row => ({ ...row, body: JSON.parse(row.payload) }))
const changesOf = async (id: string) =>
  (await read()).select().from(tables.changes).where(eq(tables.changes.briefingId, id)).orderBy(tables.changes.seq)

describe('a public change', () => {
  it('is told by its kind, thinly, with the number that sync and live events have', async () => {
    const id = await approved('소식')
    await step(publish, cast.editor, id, { revision: 1 })
    const kinds = ['minor', 'update', 'clarification', 'correction'] as const
    for (const [index, kind] of kinds.entries()) {
      await changeText(id, index + 2)
      await step(publish, cast.editor, id, { revision: index + 2, update: { kind, note: '바뀐 점' } })
    }
    await step(withdraw, cast.editor, id, { reason: '확인 중', answer: 410 })
    await step(publish, cast.editor, id, { revision: 5 })
    await step(kill, cast.chief, id, { confirmation: '소식', reason: '오보', notice: '삭제했습니다.' })
    const rows = await told(id)
    expect(rows.map(({ event, body }) => [event, body.data.reason])).toEqual([
      ['briefing.published', 'publish'],
      ['briefing.updated', 'minor'],
      ['briefing.updated', 'update'],
      ['briefing.corrected', 'clarification'],
      ['briefing.corrected', 'correction'],
      ['briefing.withdrawn', 'withdrawn'],
      ['briefing.published', 'republish'],
      ['briefing.killed', 'killed'],
    ])
    const changes = await changesOf(id)
    expect(rows.map(({ seq, body }) => [seq, body.data.seq])).toEqual(changes.map(({ seq }) => [seq, seq]))
    const [first] = rows
    expect(first?.body).toEqual({
      type: 'briefing.published',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        ...{ id, seq: changes[0]?.seq, slug: '소식', revision: 1, reason: 'publish', tags: changes[0]?.tags },
        url: `http://localhost:3000/api/v1/briefings/${id}`,
      },
    })
    expect(Buffer.byteLength(first?.payload ?? '')).toBeLessThan(2_000)
    expect(rows.map(({ urgency }) => urgency)).toEqual([1, 1, 1, 1, 1, 1, 1, 0])
    expect(
      rows.map(({ status }) => status),
      'nothing older goes out after a kill',
    ).toEqual([...Array.from({ length: 7 }, () => 'cancelled'), 'waiting'])
    await expect(replayDelivery(cast.admin, { deliveryId: first?.id })).rejects.toMatchObject({
      detail: { reason: 'webhook-killed' },
    })
    const purged = await outboxOf(purge)
    expect(purged.map(({ seq }) => seq)).toEqual(changes.map(({ seq }) => seq))
    expect(purged.map(({ lane }) => lane)).toEqual(changes.map(({ seq }) => `cache:${seq}:0`))
    expect(purged.map(({ urgency }) => urgency)).toEqual([1, 1, 1, 1, 1, 1, 1, 0])
    expect(purged.every(({ event, status }) => event === 'cache.invalidate' && status === 'waiting')).toBe(true)
    expect(JSON.parse(purged[0]?.payload ?? '').data).toEqual({ seq: changes[0]?.seq, tags: changes[0]?.tags })
  })

  it('without approval is told as a publication', async () => {
    const id = await startBriefing(cast.reporter, '속보')
    await step(breakGlass, cast.chief, id, { reason: '속보' })
    expect((await told(id)).map(({ event }) => event)).toEqual(['briefing.published'])
  })

  it('is in the outbox exactly when it committed', async () => {
    const id = await approved('되돌린 소식')
    const before = await outboxOf(webhookId)
    const work = transaction(async tx => {
      await publishRevision(tx, cast.editor, await loadBriefing(tx, cast.editor, id), 1)
      const { webhookDeliveries } = tables
      expect(await tx.$count(webhookDeliveries, eq(webhookDeliveries.lane, id))).toBe(1)
      throw new Error('the disk is gone')
    })
    await expect(work).rejects.toThrow('the disk is gone')
    expect(await outboxOf(webhookId)).toEqual(before)
    expect(await changesOf(id)).toEqual([])
    await expect(step(publish, cast.editor, id, { revision: 2 })).rejects.toMatchObject({ code: 'not-approved' })
    expect(await outboxOf(webhookId)).toEqual(before)
    await step(publish, cast.editor, id, { revision: 1 })
    expect(await told(id)).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ visibility: 'live' })
  })

  it('of a briefing that never was public is none', async () => {
    const id = await approved('나가지 않은 소식')
    // Only what is public, or planned to be, can be killed.
    const planned = { kind: 'publish', revision: 1, wallTime: '2040-01-01T07:00:00', timeZone: 'Asia/Seoul' }
    await step(schedule, cast.editor, id, planned)
    const before = [await outboxOf(webhookId), await outboxOf(purge)]
    await step(kill, cast.chief, id, { confirmation: '나가지 않은 소식', reason: '법무', notice: '없음' })
    expect(await rowOf(id)).toMatchObject({ visibility: 'killed' })
    expect([await outboxOf(webhookId), await outboxOf(purge)]).toEqual(before)
    expect(await changesOf(id)).toEqual([])
  })
})
