import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { closeStore } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { fresh } from '#lib/delivery/freshness.ts'
import { publicSet } from '#lib/delivery/test-newsroom.ts'
import { stopLive } from './live.ts'
import { type DeskWork, startDeskWork } from './test-desk-work.ts'
import { Follower, Listener } from './test-follower.ts'
import { startDelivery } from './test-server.ts'

const ON_POSTGRES = Boolean(process.env.DATABASE_URL || process.env.STET_TEST_PG)
const OPERATIONS = Number(process.env.STET_RUNS ?? (ON_POSTGRES ? 500 : 2_000))
const SEED = Number(process.env.STET_SEED ?? 20_261_123)
const BRIEFINGS = 40
const CHECK_EVERY = 200
const IN_MEMORY = process.env.DATABASE_URL === 'pglite:'

useTestStore()
let url: string
let stop: () => Promise<void>
let desk: DeskWork

beforeAll(async () => {
  desk = await startDeskWork(await useCast(), BRIEFINGS)
  ;({ url, stop } = await startDelivery())
}, 120_000)
afterAll(async () => {
  stopLive()
  await stop()
})

const random = fc.record({ on: fc.nat(BRIEFINGS - 1), what: fc.nat(99), client: fc.nat(99), dies: fc.nat(9) })

it(`clients of sync, and of live and sync, have exactly what is public after ${OPERATIONS} operations`, async () => {
  const polling = new Follower(url)
  const told = followLive(url)
  await told.listener.open(url)
  const first = Number(told.listener.lastId)
  const done = new Map<string, number>()
  let newcomer = new Follower(url)
  let underWay: Promise<unknown> = Promise.resolve()
  let deaths = 0
  for (const [n, { on, what, client, dies }] of fc.sample(random, { numRuns: OPERATIONS, seed: SEED }).entries()) {
    const word = await desk.act(desk.ids[on] ?? '', what)
    done.set(word, (done.get(word) ?? 0) + 1)
    if (client < 30) {
      await underWay
      const last = polling.pages
      underWay = polling.pass(page => page === last + dies).then(ended => ended || deaths++)
    } else if (client < 34) {
      await underWay
      newcomer = client === 30 ? new Follower(url) : newcomer
      underWay = newcomer.pass(page => page % 4 === 3)
    } else if (client < 38) {
      told.listener.close()
      await told.listener.open(url)
    } else if (client === 40) {
      await underWay
      await told.until((await fresh()).seq)
      await forgetEverything()
    }
    if (n % CHECK_EVERY === CHECK_EVERY - 1 || n === OPERATIONS - 1) {
      await underWay
      await polling.pass()
      await newcomer.pass()
      const wanted = await publicSet()
      expectSame(polling.set, wanted)
      expectSame(newcomer.set, wanted)
      await told.until((await fresh()).seq)
      expectSame(told.follower.set, wanted)
    }
  }
  told.listener.close()
  const heard = told.listener.events.map(({ id }) => id)
  expect(heard).toEqual(Array.from({ length: heard.length }, (_, n) => first + 1 + n))
  if (OPERATIONS >= 500) {
    expect([...done.keys()].sort()).toEqual(['kill', 'publish', 'reinstate', 'update', 'withdraw'])
    expect(deaths).toBeGreaterThan(5)
  }
}, 600_000)

function expectSame(got: Follower['set'], wanted: Follower['set']) {
  const plain = (set: Follower['set']) => [...set].map(([id, { revision }]) => `${id} ${revision}`).sort()
  expect(plain(got)).toEqual(plain(wanted))
  for (const [id, { text }] of wanted) expect(got.get(id)?.text === text, id).toBe(true)
}

/** Asks sync when, and only when, an event says that there is something. */
function followLive(url: string) {
  const follower = new Follower(url)
  let pass: Promise<unknown> = follower.pass()
  const listener = new Listener(() => {
    pass = pass.then(() => follower.pass())
  })
  const until = async (seq: number) => {
    await expect.poll(() => Number(listener.lastId), { timeout: 10_000 }).toBe(seq)
    await pass
  }
  return { follower, listener, until }
}

/** What a restart forgets: finished answers, and all that was known of the store. */
async function forgetEverything() {
  const registry = Reflect.get(globalThis, Symbol.for('stet'))
  Reflect.deleteProperty(registry, 'answers')
  if (!IN_MEMORY) await closeStore()
}
