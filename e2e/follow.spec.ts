import { expect, test } from 'playwright/test'
import { Follower, Listener } from '#lib/http/delivery/test-follower.ts'
import { findPostgres, startPostgres, type TestPostgres } from '../.ci/postgres.ts'
import { type Desk, deskOf, documentOf, type Json } from './desk.ts'
import { sessionsFor } from './people.ts'
import { type Random, randomOf } from './random.ts'
import { type RunningServer, startServer } from './start-server.ts'

const OPERATIONS = process.env.STET_LONG ? 2_000 : 300
const BRIEFINGS = 12
const RESTART_EVERY = 100
const SETTLES_WITHIN_MS = 3_000

test.skip(findPostgres() === null, 'PostgreSQL is not installed: two servers on one database are not tried.')

let postgres: TestPostgres | null = null
let servers: RunningServer[]
let made = 0
let desks: Record<'reporter' | 'editor' | 'chief', Desk>[]

test.beforeAll(async () => {
  test.setTimeout(120_000)
  postgres = await startPostgres()
  if (!postgres) throw new Error('PostgreSQL is not installed.')
  const env = { DATABASE_URL: postgres.url, STET_RATE_LIMIT: '0' }
  const a = await startServer({ entry: 'e2e/api-server.ts', env })
  const b = await startServer({ entry: 'e2e/api-server.ts', env, data: a.data })
  servers = [a, b]
  const { reporter, editor, chief } = await sessionsFor(a)
  desks = servers.map(({ url }) => ({
    reporter: deskOf(url, reporter),
    editor: deskOf(url, editor),
    chief: deskOf(url, chief),
  }))
})
test.afterAll(async () => {
  for (const server of (servers ?? []).toReversed()) await server.stop()
  await postgres?.stop()
})

test(`clients that move between two servers have exactly what is public after ${OPERATIONS} operations on both`, async () => {
  test.setTimeout(60_000 + OPERATIONS * 500)
  const random = randomOf()
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random.between(0, all.length))] as T
  const urls = servers.map(({ url }) => url)
  const briefings = await Promise.all(
    Array.from({ length: BRIEFINGS }, (_, n) => approved(pick(desks), `따라가기 ${n}`)),
  )
  const polling = new Follower(urls[0] ?? '')
  const told = new Told(urls[0] ?? '')
  await told.moveTo(urls[0] ?? '')
  const first = Number(told.listener.lastId)
  for (let n = 0; n < OPERATIONS; n++) {
    const at = Math.floor(random.between(0, briefings.length))
    briefings[at] = await change(pick(desks), briefings[at], random)
    if (random.chance(0.3)) {
      const dies = polling.pages + Math.floor(random.between(0, 4))
      await polling.pass(page => page === dies, pick(urls))
    }
    if (random.chance(0.05)) await told.moveTo(pick(urls))
    if (n % RESTART_EVERY === RESTART_EVERY - 1) {
      await told.leave()
      await pick(servers).restart()
      await told.moveTo(pick(urls))
    }
  }
  const wanted = await everythingPublic(urls[0] ?? '')
  for (const url of urls) {
    const asked = async () => {
      await polling.pass(undefined, url)
      return plain(polling)
    }
    await expect.poll(asked, { timeout: SETTLES_WITHIN_MS }).toEqual(wanted)
    const newcomer = new Follower(url)
    await newcomer.pass()
    expect(plain(newcomer)).toEqual(wanted)
  }
  await expect.poll(() => plain(told.follower), { timeout: SETTLES_WITHIN_MS }).toEqual(wanted)
  told.listener.close()
  const heard = told.listener.events.map(({ id }) => id)
  console.log(`follow: ${heard.length} events heard over two servers, STET_SEED=${random.seed}`)
  expect(heard).toEqual(Array.from({ length: heard.length }, (_, n) => first + 1 + n))
})

/** A client of live that asks sync, of the same server, when it is told that there is something. */
class Told {
  readonly follower: Follower
  readonly listener: Listener
  #url: string
  #pass: Promise<unknown>

  constructor(url: string) {
    this.#url = url
    this.follower = new Follower(url)
    this.#pass = this.follower.pass()
    this.listener = new Listener(() => {
      this.#pass = this.#pass.then(() => this.follower.pass(undefined, this.#url))
    })
  }

  /** Ends with nothing under way. */
  async leave(): Promise<void> {
    this.listener.close()
    await this.#pass
  }

  async moveTo(url: string): Promise<void> {
    await this.leave()
    this.#url = url
    await this.listener.open(url)
  }
}

async function approved({ reporter, editor }: (typeof desks)[number], title: string): Promise<Json> {
  const draft = await reporter.create({ section: 'technology', document: documentOf(title, '글 '.repeat(500)) })
  return editor.approve(await reporter.submit(draft))
}

async function change(desk: (typeof desks)[number], { id }: Json, random: Random): Promise<Json> {
  const { reporter, editor, chief } = desk
  const before = await editor.get(id)
  if (before.visibility === 'killed') return approved(desk, `새로 ${++made}`)
  if (before.visibility !== 'live') return editor.publish(before)
  if (random.chance(0.25)) return editor.withdraw(before)
  if (random.chance(0.1)) {
    const words = { confirmation: before.title, reason: '법원', notice: '내렸습니다.' }
    return chief.step('PUT', before, '/kill', words)
  }
  if (random.chance(0.7)) return editor.publish(before)
  const draft = await editor.write(await reporter.reopen(before), documentOf(`새 글 ${before.version}`, '글 '))
  return editor.publish(await editor.approve(await reporter.submit(draft)))
}

/** Id and item of everything public, page by page, from one server. */
async function everythingPublic(url: string): Promise<string[]> {
  const ids: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const list: Json = await (await fetch(`${url}/api/v1/briefings?limit=100&fields=id${next}`)).json()
    ids.push(...list.data.map(({ id }: Json) => id))
    next = list.page.nextCursor ? `&cursor=${list.page.nextCursor}` : null
  }
  const items = ids.map(async id => (await (await fetch(`${url}/api/v1/briefings/${id}`)).json()).data)
  return (await Promise.all(items)).map(item => `${item.id} ${item.revision} ${JSON.stringify(item)}`).sort()
}

function plain({ set }: Follower): string[] {
  return [...set].map(([id, { revision, text }]) => `${id} ${revision} ${text}`).sort()
}
