import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import type * as Y from 'yjs'
import { editAtRandom } from '#lib/collab/edit-at-random.ts'
import { arbitraryDocument } from '#lib/document/arbitrary-document.ts'
import type { DocumentJson } from '#lib/document/document-json.ts'
import { isWhole } from '#lib/document/is-whole.ts'
import { parseDocument } from '#lib/document/validate.ts'
import { documentFromYDoc, replaceDocument } from '#lib/document/ydoc.ts'
import { DatabaseLook } from './database.ts'
import { type Desk, deskOf, documentOf } from './desk.ts'
import { sessionsFor } from './people.ts'
import { type Random, randomOf } from './random.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { Writer } from './writer.ts'

const ROUNDS = Number(process.env.STET_ROUNDS ?? (process.env.STET_LONG ? 500 : 30))
const ROUNDS_A_DOCUMENT = 25
const KILL_EACH = 10
const SETTLES_WITHIN_MS = 15_000
/** Title, deck, key points, and the paragraph into which the numbered words go: nobody takes them out. */
const HEAD = 4
const NUMBERED = /\[[가나다]\d+\]/

let server: RunningServer
let desks: Desk[]

test.beforeAll(async () => {
  test.setTimeout(90_000)
  server = await startServer({ entry: 'e2e/api-server.ts' })
  const { reporter, editor, chief } = await sessionsFor(server)
  desks = [reporter, editor, chief].map(session => deskOf(server.url, session))
})
test.afterAll(() => server?.stop())

test(`3 people who change everything, with cut lines and a killed server, end with one text, ${ROUNDS} rounds`, async () => {
  test.setTimeout(60_000 + ROUNDS * 5_000)
  const random = randomOf()
  const started = performance.now()
  const sum = { rounds: 0, edits: 0, words: 0, cuts: 0, kills: 0 }
  try {
    for (let done = 0; done < ROUNDS; done += ROUNDS_A_DOCUMENT) {
      await writeTogether(Math.min(ROUNDS_A_DOCUMENT, ROUNDS - done), random, sum)
    }
  } catch (cause) {
    throw new Error(`STET_SEED=${random.seed} failed in round ${sum.rounds} of ${ROUNDS}`, { cause })
  }
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(
    `converge: ${ROUNDS} rounds in ${seconds} s, ${sum.edits} edits, ${sum.words} saved words, ${sum.cuts} cut lines, ${sum.kills} kills, STET_SEED=${random.seed}`,
  )
  expect(sum.words).toBeGreaterThan(ROUNDS)
  expect(sum.edits).toBeGreaterThan(ROUNDS)
})

type Sum = { rounds: number; edits: number; words: number; cuts: number; kills: number }

async function writeTogether(rounds: number, random: Random, sum: Sum): Promise<void> {
  const { id } = await (desks[0] as Desk).create({ document: randomDocument(random) })
  const writers = desks.map((desk, index) => new Writer('가나다'[index] ?? '', { url: server.url, desk, briefing: id }))
  try {
    await Promise.all(writers.map(writer => writer.look()))
    await untilOne(writers)
    for (let round = 1; round <= rounds; round++) await playRound(round)
    const saved = writers.flatMap(writer => [...writer.saved])
    sum.words += saved.length
    assertStored(id, writers, saved)
  } finally {
    for (const writer of writers) writer.close()
  }

  async function playRound(round: number): Promise<void> {
    sum.rounds += 1
    const cut = writers.filter(() => random.chance(0.3))
    for (const writer of cut) writer.cut()
    sum.cuts += cut.length
    const work = writers.map(writer => workOn(writer, random, sum))
    if (round % KILL_EACH === 0) {
      sum.kills += 1
      await server.restart()
    }
    await Promise.all(work)
    for (const writer of cut) await writer.look()
    await untilOne(writers)
  }
}

async function workOn(writer: Writer, random: Random, sum: Sum): Promise<void> {
  const steps = random.between(2, 6)
  for (let step = 0; step < steps; step++) {
    writer.type()
    if (writer.doc && change(writer.doc, random)) sum.edits += 1
    await sleep(random.between(0, 20))
  }
}

/** Changes the body as an editor would: from what it shows, and not while the text waits to be mended. */
function change(doc: Y.Doc, random: Random): boolean {
  if (!isWhole(doc)) return false
  const before = parseDocument(documentFromYDoc(doc))
  const after = editAtRandom(before, random.between(0, 1e6) | 0, random.between(0, 1e6) | 0)
  if (after === before || !keepsWords(before, after)) return false
  replaceDocument(doc, after)
  return true
}

/** The numbered words stand where they stood, and nowhere else: a copy of their paragraph would hold them twice. */
function keepsWords(before: DocumentJson, after: DocumentJson): boolean {
  const head = ({ content }: DocumentJson) => JSON.stringify(content.slice(0, HEAD))
  return head(before) === head(after) && !NUMBERED.test(JSON.stringify(after.content.slice(HEAD)))
}

async function untilOne(writers: Writer[]): Promise<void> {
  const isOne = () =>
    writers.every(({ settled }) => settled) && new Set(writers.map(writer => writer.text())).size === 1
  const until = performance.now() + SETTLES_WITHIN_MS
  while (!isOne()) {
    if (performance.now() > until) throw new Error(`not one text after ${SETTLES_WITHIN_MS} ms:\n${reportOf(writers)}`)
    await sleep(20)
  }
  const { doc } = writers[0] as Writer
  if (doc) expect(isWhole(doc)).toBe(true)
}

/** Each writer's state, and where its text leaves the first one's. */
function reportOf(writers: Writer[]): string {
  const texts = writers.map(writer => writer.text())
  const [first = ''] = texts
  const lines = writers.map((writer, index) => {
    const text = texts[index] ?? ''
    const at = [...text].findIndex((sign, place) => sign !== [...first][place])
    const differs = text === first ? 'the same text' : `another text from ${at}: ${text.slice(at - 20, at + 80)}`
    return `${JSON.stringify(writer.report())}, ${differs}`
  })
  return (
    lines.join('\n') +
    '\n' +
    server
      .output()
      .split('\n')
      .filter(l => !l.startsWith('{'))
      .slice(-60)
      .join('\n')
  )
}

/** The database has the text that all see; it is a valid document, and each word that was called saved stands in it once. */
function assertStored(id: string, writers: Writer[], saved: string[]): void {
  const look = new DatabaseLook(server.data)
  try {
    const text = look.text(id)
    expect(writers.map(writer => writer.text())).toEqual(writers.map(() => text))
    expect(saved.filter(word => text.split(word).length !== 2)).toEqual([])
    expect(writers.flatMap(({ refused }) => refused)).toEqual([])
    const { doc } = writers[0] as Writer
    if (doc) parseDocument(documentFromYDoc(doc))
  } finally {
    look.close()
  }
}

/** Every kind of block, with the paragraph for the words first. */
function randomDocument(random: Random): DocumentJson {
  const samples = fc.sample(arbitraryDocument, { numRuns: 4, seed: random.between(0, 1e6) | 0 })
  const { content } = documentOf('함께', '말 ') as DocumentJson
  return parseDocument({ type: 'doc', content: [...content, ...samples.flatMap(sample => sample.content.slice(3))] })
}
