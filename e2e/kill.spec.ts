import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'playwright/test'
import { DatabaseLook } from './database.ts'
import { type Desk, deskOf, documentOf, type Json } from './desk.ts'
import { Ledger } from './ledger.ts'
import { type Submission, scheduleSome, workTheDesk } from './newsroom-day.ts'
import { sessionsFor } from './people.ts'
import { publicItem, publicList } from './public-api.ts'
import { type Random, randomOf } from './random.ts'
import { childEnv, ROOT, type RunningServer, startServer } from './start-server.ts'
import { Writer } from './writer.ts'

const ROUNDS = Number(process.env.STET_ROUNDS ?? 12)
const EARLIEST_KILL_MS = 300
const LATEST_KILL_MS = 1_600
const SETTLES_WITHIN_MS = 10_000

type People = Record<'reporter' | 'reporter2' | 'editor', Desk>
type Round = { server: RunningServer; people: People; random: Random; number: number }

let server: RunningServer
let people: People

test.beforeAll(async () => {
  test.setTimeout(90_000)
  server = await startServer({ entry: 'e2e/api-server.ts' })
  const sessions = await sessionsFor(server)
  const desk = (name: keyof People) => deskOf(server.url, sessions[name])
  people = { reporter: desk('reporter'), reporter2: desk('reporter2'), editor: desk('editor') }
})
test.afterAll(() => server?.stop())

test(`kill -9 while the newsroom works loses nothing and doubles nothing, ${ROUNDS} rounds`, async () => {
  test.setTimeout(60_000 + ROUNDS * 10_000)
  const random = randomOf()
  console.log(`kill -9: ${ROUNDS} rounds, STET_SEED=${random.seed}`)
  const started = performance.now()
  let words = 0
  let steps = 0
  for (let number = 1; number <= ROUNDS; number++) {
    const done = await playRound({ server, people, random, number })
    words += done.words
    steps += done.steps
    if (number % 5 === 0 || number === ROUNDS) await assertHealthy(server)
  }
  const seconds = ((performance.now() - started) / 1_000 / ROUNDS).toFixed(1)
  console.log(`kill -9: ${ROUNDS} rounds held, ${words} saved words, ${steps} acknowledged steps, ${seconds} s a round`)
  expect(words).toBeGreaterThan(ROUNDS)
  expect(steps).toBeGreaterThan(ROUNDS)
})

/** Three people type, the desk publishes and schedules; the server dies; nothing that it acknowledged may be missing. */
async function playRound(round: Round): Promise<{ words: number; steps: number }> {
  const { random, number } = round
  const bylines = await bothReporters(people)
  const fields = (part: number) => ({
    section: 'technology',
    bylines,
    document: documentOf(`${number}회 ${part}편`, '글 '),
  })
  const scheduled = await scheduleSome(people, [fields(1), fields(2)], random)
  const { id } = await people.reporter.create(fields(3))
  const ledger = new Ledger(id)
  const writers = (['reporter', 'reporter2', 'editor'] as const).map(
    (name, index) => new Writer('가나다'[index] ?? '', { url: server.url, desk: people[name], briefing: id }),
  )
  try {
    await Promise.all(writers.map(writer => writer.look()))
    const desk = workTheDesk(people, { ledger, writers, random })
    const typing = keepTyping(writers, random)
    await sleep(random.between(EARLIEST_KILL_MS, LATEST_KILL_MS))
    await server.kill9()
    const submissions = await desk
    const saved = writers.flatMap(writer => [...writer.saved])
    assertKept(ledger, saved, submissions)
    for (const one of scheduled) assertSteps(one)
    await server.restart()
    typing.stop()
    await assertConverged(writers, ledger, saved)
    await assertFired([...scheduled, ledger])
    for (const one of [...scheduled, ledger]) await assertPublic(one)
    const steps = [...scheduled, ledger].flatMap(one => one.acknowledged).length
    return { words: saved.length, steps }
  } finally {
    for (const writer of writers) writer.close()
  }
}

let known: Json = null
async function bothReporters({ reporter, reporter2 }: People): Promise<Json> {
  if (known) return known
  const [one, two] = await Promise.all([reporter, reporter2].map(desk => desk.create({ section: 'technology' })))
  known = [...one.bylines, ...two.bylines]
  return known
}

function keepTyping(writers: Writer[], random: Random): { stop: () => void } {
  let going = true
  const loop = async (writer: Writer, slowest: number) => {
    while (going) {
      writer.type()
      await sleep(random.between(5, slowest))
    }
  }
  // An editor who never stops typing could never approve.
  writers.forEach((writer, index) => void loop(writer, index === 2 ? 200 : 40))
  return {
    stop: () => {
      going = false
    },
  }
}

/** The database as the kill left it. */
function assertKept(ledger: Ledger, saved: string[], submissions: Submission[]) {
  const look = new DatabaseLook(server.data)
  try {
    expect(look.integrity()).toBe('ok')
    const text = look.text(ledger.id)
    expect(missing(saved, text), 'saved words that the database does not have').toEqual([])
    expect(doubled(text), 'words that stand twice').toEqual([])
    for (const { revision, saved: before } of submissions) {
      const content = look.revision(ledger.id, revision)
      expect(missing(before, content), `saved words that revision ${revision} lacks`).toEqual([])
      expect(doubled(content), `words twice in revision ${revision}`).toEqual([])
    }
  } finally {
    look.close()
  }
  assertSteps(ledger)
}

/** Each acknowledged step stands in the database and in the audit log, once. */
function assertSteps(ledger: Ledger) {
  const look = new DatabaseLook(server.data)
  try {
    const events = look.events(ledger.id)
    const byHand = (...names: string[]) =>
      events.filter(({ event, detail }) => names.includes(event) && detail.schedule === undefined).length
    between(byHand('briefing.submitted'), ledger.range('submit'), 'submissions')
    between(byHand('review.approved'), ledger.range('approve'), 'approvals')
    between(byHand('briefing.reopened'), ledger.range('reopen'), 'reopenings')
    between(byHand('briefing.withdrawn'), ledger.range('withdraw'), 'withdrawals')
    between(
      byHand('briefing.published', 'briefing.updated', 'briefing.republished'),
      ledger.range('publish'),
      'publications',
    )
    const scheduled = events.filter(({ event }) => event === 'schedule.created' || event === 'schedule.changed')
    between(scheduled.length, ledger.range('schedule'), 'schedules')
    const publicEvents = events.filter(({ event }) =>
      /^briefing\.(published|updated|republished|withdrawn)$/.test(event),
    )
    expect(look.changes(ledger.id), 'public changes').toBe(publicEvents.length)
    const row = look.briefing(ledger.id)
    const { last } = ledger
    if (!last) return
    expect(row.version).toBeGreaterThanOrEqual(last.version)
    if (row.version > last.version) return
    const { stage, visibility, liveRevision, approvedRevision } = last
    expect({ ...row }).toMatchObject({
      ...{ stage, visibility },
      live_revision: liveRevision,
      approved_revision: approvedRevision,
    })
  } finally {
    look.close()
  }
}

/** The writers come back by themselves, send what was not sent, and all see what the database has. */
async function assertConverged(writers: Writer[], ledger: Ledger, saved: string[]) {
  const texts = () => new Set(writers.map(writer => writer.text()))
  await expect
    .poll(() => writers.every(writer => writer.settled) && texts().size === 1, { timeout: SETTLES_WITHIN_MS })
    .toBe(true)
  const look = new DatabaseLook(server.data)
  try {
    const text = look.text(ledger.id)
    expect(writers[0]?.text()).toBe(text)
    expect(missing(saved, text)).toEqual([])
    expect(doubled(text)).toEqual([])
  } finally {
    look.close()
  }
}

/** Every acknowledged schedule ended once: fired with one event of each kind, or replaced by a later one. */
async function assertFired(ledgers: Ledger[]) {
  const dues = ledgers.flatMap(ledger => ledger.schedules.map(({ dueAt }) => dueAt))
  await sleep(Math.max(0, ...dues.map(dueAt => dueAt - Date.now())))
  const look = new DatabaseLook(server.data)
  const open = () => ledgers.flatMap(({ id }) => look.schedules(id)).filter(({ status }) => status === 'active').length
  try {
    await expect.poll(open, { timeout: SETTLES_WITHIN_MS, intervals: [50] }).toBe(0)
    for (const { id, schedules } of ledgers) {
      const rows = look.schedules(id)
      const events = look.events(id)
      for (const schedule of schedules) expect(rows.map(row => row.id)).toContain(schedule.id)
      for (const row of rows) {
        expect(['fired', 'cancelled'], `${row.status} ${row.held_reason}`).toContain(row.status)
        const times = row.status === 'fired' ? 1 : 0
        const about = events.filter(({ detail }) => detail.schedule === row.id && !('wallTime' in detail))
        const published = about.filter(({ event }) => /^briefing\.(published|updated|republished)$/.test(event))
        expect(about.filter(({ event }) => event === 'schedule.fired').length).toBe(times)
        expect(published.length).toBe(times)
      }
    }
  } finally {
    look.close()
  }
}

/** Readers see what the database says is live, in the item and in the list, once. */
async function assertPublic({ id }: Ledger) {
  const look = new DatabaseLook(server.data)
  try {
    const { visibility, live_revision: live, slug } = look.briefing(id)
    const { status, item } = await publicItem(server.url, id)
    const listed = (await publicList(server.url)).filter(one => one.id === id)
    expect(status).toBe(visibility === 'live' ? 200 : 404)
    expect(listed.map(one => one.revision)).toEqual(visibility === 'live' ? [live] : [])
    if (item) expect([item.revision, item.slug]).toEqual([live, slug])
  } finally {
    look.close()
  }
}

async function assertHealthy({ env }: RunningServer) {
  const options = { cwd: ROOT, env: childEnv(env) }
  const { stdout } = await promisify(execFile)(process.execPath, ['cli.ts', 'doctor'], options)
  expect(stdout).toContain('unbroken')
}

function missing(words: string[], text: string): string[] {
  return words.filter(word => !text.includes(word))
}

function doubled(text: string): string[] {
  const words: string[] = text.match(/\[[가나다]\d+\]/g) ?? []
  return words.filter((word, index) => words.indexOf(word) !== index)
}

function between(count: number, [low, high]: [number, number], what: string) {
  expect(count, `${what}: ${count}, acknowledged ${low}, sent ${high}`).toBeGreaterThanOrEqual(low)
  expect(count, `${what}: ${count}, acknowledged ${low}, sent ${high}`).toBeLessThanOrEqual(high)
}
