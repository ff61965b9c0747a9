import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { newToken } from '#lib/kernel/ids.ts'
import { firstItems, firstLists } from './first.ts'
import { type Measured, measure } from './measure.ts'
import { buildNextApp } from './next-build.ts'
import { type Recorded, record } from './record.ts'
import { canPin, pinLoad, type Started, start } from './start.ts'
import { printHead, printLine, printRow } from './table.ts'

const COUNTS = [1_000, 1_000_000]
const CONNECTIONS = [16, 256]
const SECONDS = 3
const WARM_UP_SECONDS = 2
/** So many places all over an archive that what lists read there is more than the database keeps, and less than a machine gives back to its host meanwhile. */
const PLACES = 5_000
const ROUNDS = 2
const DEEP_PAGE = 5_000
const PAGE = 20

/** The answers that are compared: a list of 20 and one item, plain, and the list as browsers ask for it. */
const CASES: { name: string; path: string; headers: Record<string, string> }[] = [
  { name: 'list', path: '/api/v1/briefings', headers: {} },
  { name: 'item', path: '/api/v1/briefings/sample-00000500', headers: {} },
  { name: 'list-br', path: '/api/v1/briefings', headers: { 'accept-encoding': 'gzip, deflate, br' } },
]

type Rows = Map<string, Measured>

/** Measures public answers from memory and uncached against the same bytes from bare `node:http` and from a Next route handler, with few and with very many briefings. */
export async function delivery(): Promise<void> {
  pinLoad()
  process.env.STET_SECRET = newToken()
  console.log(`Delivery, ${canPin ? 'server on one core, load on another' : 'not pinned: no taskset here'}.`)
  const removeNextApp = buildNextApp()
  try {
    const [few, many] = [await deliveryOf(COUNTS[0] ?? 0), await deliveryOf(COUNTS[1] ?? 0)]
    console.log('\n1,000,000 briefings against 1,000')
    for (const name of ['list', 'item', 'list uncached', 'list from the disk', 'item uncached'])
      compare(`${name}, p99`, few, many, name)
  } finally {
    removeNextApp()
  }
}

async function deliveryOf(count: number): Promise<Rows> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '', BENCH_ANSWERS: path.join(folder, 'answers.json') }
  const servers: Started[] = []
  const begin = async (file: string, own: Record<string, string> = {}) => {
    const started = await start([file], { ...env, ...own })
    servers.push(started)
    return started
  }
  try {
    execFileSync(process.execPath, [path.join(import.meta.dirname, 'fill.ts'), String(count)], {
      env: { ...process.env, ...env },
    })
    const stet = await begin('bench/delivery-server.ts')
    const forgetful = await begin('bench/delivery-server.ts', { STET_CACHE_MB: '0' })
    const cold = await uncachedAnswers(forgetful, count)
    const answers = await Promise.all(CASES.map(({ name, path: at, headers }) => record(name, stet.url + at, headers)))
    writeFileSync(env.BENCH_ANSWERS, JSON.stringify(answers))
    const bare = await begin('bench/bare-server.ts')
    const next = await begin('bench/next-server.ts')
    printHead(`${count.toLocaleString('en')} briefings`)
    const rows = new Map(cold)
    for (const connections of CONNECTIONS) {
      for (const [i, one] of CASES.entries()) {
        const measured = await compared({ stet, bare, next }, { ...one, connections, answer: answers[i] })
        const first = connections === CONNECTIONS[0] ? cold.get(`${one.name} uncached`) : undefined
        const disk = connections === CONNECTIONS[0] ? cold.get(`${one.name} from the disk`) : undefined
        if (first && measured.reference) printRow('  uncached', first, measured.reference)
        if (disk && measured.reference) printRow('  uncached, first from the disk', disk, measured.reference)
        if (measured.memory && connections === CONNECTIONS[0]) rows.set(one.name, measured.memory)
      }
    }
    if (count > DEEP_PAGE * PAGE) await deepPage(forgetful, count)
    return rows
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Case = (typeof CASES)[number] & { connections: number; answer?: Recorded }

/** One answer from memory, as 304, and from Next, beside the same bytes from the bare server. */
async function compared(servers: Record<'stet' | 'bare' | 'next', Started>, of: Case) {
  const { stet, bare, next } = servers
  const { name, connections, headers, answer } = of
  const etag = answer?.head[answer.head.indexOf('etag') + 1] ?? ''
  const at = ({ url, pid }: Started, path: string) => ({ url: url + path, pid, connections, headers })
  const [reference, memory, unchanged, route] = await inTurns([
    at(bare, `/${name}`),
    at(stet, of.path),
    { ...at(stet, of.path), headers: { ...headers, 'if-none-match': etag }, status: 304 as const },
    at(next, `/${name}`),
  ])
  if (reference && memory && unchanged && route) {
    const bytes = Buffer.from(answer?.body ?? '', 'base64').length
    printRow(`${name}, ${connections} connections, bare node:http (${bytes} bytes)`, reference, reference)
    printRow('  from memory', memory, reference)
    printRow('  304 from memory', unchanged, reference)
    printRow('  Next route handler', route, reference)
  }
  return { reference, memory }
}

/**
 * Answers of a server that keeps none; each request has an address of its own, so that none is shared either. First from
 * wherever the database lies, the disk for most of a large one; then at places that were read before.
 */
async function uncachedAnswers({ url, pid }: Started, count: number): Promise<Rows> {
  const cold = await measure({ url, pid, paths: firstLists(count), seconds: WARM_UP_SECONDS })
  await measure({ url, pid, paths: firstLists(count, { turn: 7, places: PLACES }), seconds: WARM_UP_SECONDS })
  const list = await measure({ url, pid, paths: firstLists(count, { turn: 2, places: PLACES }), seconds: SECONDS })
  const item = await measure({ url, pid, paths: firstItems(count), most: count, seconds: SECONDS })
  return new Map([
    ['list from the disk', cold],
    ['list uncached', list],
    ['item uncached', item],
  ])
}

/** The time of one uncached page far down by cursor, against the first page; in turns, the best round of each. */
async function deepPage({ url, pid }: Started, count: number) {
  const from = DEEP_PAGE * PAGE
  const at = (newest: number, turn: number) => ({
    ...{ url, pid },
    paths: firstLists(count, { newest, oldest: newest + 1_000, turn }),
  })
  const [first, deep] = await inTurns([[3, 4, 5, 6].map(turn => at(0, turn)), [3, 4, 5, 6].map(turn => at(from, turn))])
  if (!first || !deep) return
  printLine(
    `page ${DEEP_PAGE.toLocaleString('en')} by cursor, time of the first page: ${(first.perSecond / deep.perSecond).toFixed(2)} ×`,
  )
}

type Load = Omit<Parameters<typeof measure>[0], 'seconds'>

/** Each load in turn, several rounds, and the best round of each: what else the machine does can only slow it down. A load of addresses that are asked once comes as one for each round and one before. */
async function inTurns(loads: (Load | Load[])[]): Promise<Measured[]> {
  const turn = (load: Load | Load[], round: number) => (Array.isArray(load) ? (load[round] ?? load[0]) : load) as Load
  for (const load of loads) await measure({ ...turn(load, ROUNDS), seconds: WARM_UP_SECONDS })
  const rounds: Measured[][] = loads.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, load] of loads.entries()) rounds[i]?.push(await measure({ ...turn(load, round), seconds: SECONDS }))
  }
  return rounds.map(all => all.toSorted((a, b) => b.perSecond - a.perSecond)[0]).filter(one => one !== undefined)
}

function compare(title: string, few: Rows, many: Rows, name: string) {
  const [a, b] = [few.get(name), many.get(name)]
  if (a && b)
    printLine(`${title}: ${b.p99.toFixed(2)} ms against ${a.p99.toFixed(2)} ms, ${(b.p99 / a.p99).toFixed(2)} ×`)
}
