import { beforeAll, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { listRecipe } from '#lib/http/delivery/list.ts'
import { stopLive } from '#lib/http/delivery/live.ts'
import { Listener } from '#lib/http/delivery/test-follower.ts'
import { startDelivery } from '#lib/http/delivery/test-server.ts'
import { fresh } from './freshness.ts'
import { ensureLine, renewLine } from './line.ts'
import { sync } from './sync.ts'
import { readSyncToken } from './sync-token.ts'
import { addTerms, publishSample } from './test-newsroom.ts'

useTestStore()
beforeAll(async () => {
  await addTerms()
  await publishSample(1)
})

async function position() {
  const { next } = await sync(null)
  if (!('nextSyncToken' in next)) throw new Error('one page holds all')
  return readSyncToken(next.nextSyncToken)
}

it('the line of numbers is named once, whoever starts', async () => {
  await Promise.all([ensureLine(), ensureLine()])
  const { line } = await position()
  expect(line).not.toBe('')
  await ensureLine()
  expect((await fresh()).line).toBe(line)
})

it('after a renewal every follower begins again', async () => {
  await ensureLine()
  const before = { position: await position(), state: await fresh() }
  expect((await sync(before.position)).entries).toEqual([])
  await renewLine()
  await expect(sync(before.position)).rejects.toMatchObject({ code: 'gone' })
  const state = await fresh()
  expect(state.changedAt).toEqual(before.state.changedAt)
  expect(state.generation, 'no answer in memory is given any more').toBeGreaterThan(before.state.generation)
  const { make } = listRecipe({ limit: 20 })
  expect((await make(state)).name).not.toBe((await make(before.state)).name)
  expect((await sync(await position())).entries).toEqual([])
})

it('a live listener that comes back after a renewal is told to begin again, then goes on', async () => {
  const { seq } = await fresh()
  await renewLine()
  await publishSample(2)
  const { url, stop } = await startDelivery()
  const listeners = [seq, seq + 5].map(lastId => Object.assign(new Listener(), { lastId: String(lastId) }))
  for (const listener of listeners) {
    await listener.open(url)
    await expect.poll(() => listener.events).toMatchObject([{ event: 'restart' }])
  }
  await publishSample(3)
  const next = (await fresh()).seq
  for (const { events } of listeners)
    await expect.poll(() => events.at(-1)).toMatchObject({ event: 'change', id: next })
  for (const listener of listeners) listener.close()
  stopLive()
  await stop()
})
