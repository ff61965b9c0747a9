import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'playwright/test'
import { type Desk, deskOf, documentOf, type Json } from './desk.ts'
import { sessionsFor } from './people.ts'
import { type Follower, publicFeed, publicItem, publicList, startFollower } from './public-api.ts'
import { type Random, randomOf } from './random.ts'
import { childEnv, ROOT, type RunningServer, startServer } from './start-server.ts'

const TRIES = process.env.STET_LONG ? 10_000 : 1_000
const EDITORS = 4
const BRIEFINGS_EACH = 5
/** These are only ever updated, so that other readers keep them in memory all the time. */
const STEADY_EACH = 2

let server: RunningServer
let reporter: Desk
let editor: Desk

test.beforeAll(async () => {
  test.setTimeout(90_000)
  server = await startServer({ entry: 'e2e/api-server.ts' })
  const sessions = await sessionsFor(server)
  reporter = deskOf(server.url, sessions.reporter)
  editor = deskOf(server.url, sessions.editor)
})
test.afterAll(() => server?.stop())

test(`a read after an acknowledged publish, update or withdrawal is never stale, ${TRIES} tries under load`, async () => {
  test.setTimeout(60_000 + TRIES * 60)
  const random = randomOf()
  const lanes = await Promise.all(Array.from({ length: EDITORS }, (_, lane) => start(lane)))
  const load = startLoad(lanes.flatMap(briefings => briefings.slice(0, STEADY_EACH).map(({ id }) => id)))
  const seen = { tries: 0, stale: [] as string[] }
  const started = performance.now()
  await Promise.all(lanes.map(briefings => work(briefings, { random, seen })))
  const seconds = (performance.now() - started) / 1_000
  const { answers, errors } = await load.stop()
  console.log(
    `stale: ${seen.tries} tries in ${seconds.toFixed(0)} s beside ${answers} other reads: ${seen.stale.length} stale, STET_SEED=${random.seed}`,
  )
  expect(seen.stale).toEqual([])
  expect(errors).toBe(0)
  expect(answers).toBeGreaterThan(TRIES)
})

type Seen = { tries: number; stale: string[] }

async function start(lane: number): Promise<Json[]> {
  const briefings: Json[] = []
  for (let n = 0; n < BRIEFINGS_EACH; n++) {
    const fields = { section: 'technology', document: documentOf(`신선 ${lane}-${n}`, '글 ') }
    const approved = await editor.approve(await reporter.submit(await reporter.create(fields)))
    briefings.push(await editor.publish(approved))
  }
  return briefings
}

/** One editor's work: a public change, then at once a look at every exit. */
async function work(briefings: Json[], { random, seen }: { random: Random; seen: Seen }): Promise<void> {
  const follower = await startFollower(server.url)
  while (seen.tries < TRIES) {
    seen.tries += 1
    const index = Math.floor(random.between(0, briefings.length))
    const mayWithdraw = index >= STEADY_EACH
    const after = await change(briefings[index], { random, mayWithdraw, title: `신선 ${seen.tries}` })
    briefings[index] = after
    for (const [where, got] of Object.entries(await exits(after, follower))) {
      if (!isNewest(got, after)) seen.stale.push(`${where} after version ${after.version} of ${after.id}`)
    }
  }
}

/** What each exit says of a briefing, null where it is not there. The feed says less: what it says is compared. */
async function exits({ id, title, ...after }: Json, follower: Follower): Promise<Record<string, Json | null>> {
  const [one, list, search, feed, synced] = await Promise.all([
    publicItem(server.url, id),
    publicList(server.url),
    publicList(server.url, `limit=100&q=${encodeURIComponent(`"${title}"`)}&sort=relevance`),
    publicFeed(server.url),
    follower.next(id),
  ])
  const within = (items: Json[]) => items.find(item => item.id === id) ?? null
  const fed = feed.find(item => item.id === id || item.url === one.item?.canonicalUrl)
  return {
    item: one.item,
    list: within(list),
    search: within(search),
    feed: fed
      ? {
          ...after,
          ...fed,
          revision: after.liveRevision,
          updatedAt: fed.date_modified,
          publishedAt: fed.date_published,
        }
      : null,
    sync: synced,
  }
}

type Choice = { random: Random; mayWithdraw: boolean; title: string }

/** Withdraws, republishes or updates, some updates with a new text. Gives the briefing as the desk acknowledged it. */
async function change(before: Json, { random, mayWithdraw, title }: Choice): Promise<Json> {
  if (before.visibility !== 'live') return editor.publish(before)
  if (mayWithdraw && random.chance(0.8)) return editor.withdraw(before)
  if (random.chance(0.7)) return editor.publish(before)
  const draft = await editor.write(await reporter.reopen(before), documentOf(title, '글 '))
  return editor.publish(await editor.approve(await reporter.submit(draft)))
}

function isNewest(got: Json | null, { visibility, liveRevision, updatedAt, publishedAt, title }: Json): boolean {
  if (visibility !== 'live') return got === null
  return (
    got?.revision === liveRevision &&
    got.updatedAt === updatedAt &&
    got.publishedAt === publishedAt &&
    got.title === title
  )
}

function startLoad(ids: string[]): { stop: () => Promise<{ answers: number; errors: number }> } {
  const args = ['e2e/read-load.ts', server.url, ...ids]
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    env: childEnv({}),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  let output = ''
  child.stdout?.on('data', chunk => {
    output += chunk
  })
  return {
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
      process.off('exit', killWithUs)
      return JSON.parse(output)
    },
  }
}
