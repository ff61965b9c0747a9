import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { newToken } from '#lib/kernel/ids.ts'
import { firstItems, firstLists } from './first.ts'
import { type Measured, measure } from './measure.ts'
import { record } from './record.ts'
import { canPin, pinLoad, type Started, start } from './start.ts'
import { printHead, printRow } from './table.ts'

const COUNTS = [1_000, 100_000]
const SECONDS = 4
const WARM_UP_SECONDS = 2
const ROUNDS = 3
const NEXT_APP = path.join(import.meta.dirname, 'next-app')

/** The answers that are compared: a list of 20 and one item, plain, and the list as browsers ask for it. */
const CASES: { name: string; path: string; headers: Record<string, string> }[] = [
  { name: 'list', path: '/api/v1/briefings', headers: {} },
  { name: 'item', path: '/api/v1/briefings/sample-00000500', headers: {} },
  { name: 'list-br', path: '/api/v1/briefings', headers: { 'accept-encoding': 'gzip, deflate, br' } },
]

/** Measures public answers from memory and uncached against the same bytes from bare `node:http` and from a Next route handler. */
export async function delivery(): Promise<void> {
  pinLoad()
  process.env.STET_SECRET = newToken()
  console.log(
    `Delivery, 16 connections, ${canPin ? 'server on one core, load on another' : 'not pinned: no taskset here'}.`,
  )
  execFileSync(process.execPath, [fileURLToPath(import.meta.resolve('next/dist/bin/next')), 'build'], {
    cwd: NEXT_APP,
    stdio: 'ignore',
  })
  try {
    for (const count of COUNTS) await deliveryOf(count)
  } finally {
    rmSync(path.join(NEXT_APP, '.next'), { recursive: true, force: true })
  }
}

async function deliveryOf(count: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '', BENCH_ANSWERS: path.join(folder, 'answers.json') }
  const servers: Started[] = []
  try {
    execFileSync(process.execPath, [path.join(import.meta.dirname, 'fill.ts'), String(count)], {
      env: { ...process.env, ...env },
    })
    const stet = await start(['bench/delivery-server.ts'], env)
    servers.push(stet)
    const cold = await firstAnswers(stet, count)
    const answers = await Promise.all(CASES.map(({ name, path: at, headers }) => record(name, stet.url + at, headers)))
    writeFileSync(env.BENCH_ANSWERS, JSON.stringify(answers))
    const bare = await start(['bench/bare-server.ts'], env)
    const next = await start(['bench/next-server.ts'], env)
    servers.push(bare, next)
    printHead(`${count.toLocaleString('en')} briefings`)
    for (const [i, { name, path: at, headers }] of CASES.entries()) {
      const bytes = Buffer.from(answers[i]?.body ?? '', 'base64').length
      const [reference, memory, route] = await inTurns([
        { url: `${bare.url}/${name}`, pid: bare.pid, headers },
        { url: stet.url + at, pid: stet.pid, headers },
        { url: `${next.url}/${name}`, pid: next.pid, headers },
      ])
      if (!reference || !memory || !route) continue
      printRow(`${name}, bare node:http (${bytes} bytes)`, reference, reference)
      printRow(`${name}, from memory`, memory, reference)
      printRow(`${name}, Next route handler`, route, reference)
      for (const row of cold.filter(row => row.name === name))
        printRow(`${name}, first answers`, row.measured, reference)
    }
  } finally {
    for (const server of servers) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Answers that nobody asked for before: each request has an address of its own. Runs first, while the memory is empty. */
async function firstAnswers({ url, pid }: Started, count: number) {
  await measure({ url, pid, paths: firstLists(count, 1), seconds: WARM_UP_SECONDS })
  const items = { paths: firstItems(count), most: count, seconds: SECONDS }
  return [
    {
      name: 'list',
      measured: await measure({ url, pid, paths: firstLists(count, 1_000_000), seconds: SECONDS }),
    },
    { name: 'item', measured: await measure({ url, pid, ...items }) },
  ]
}

/** Each load in turn, several rounds, and the best round of each: what else the machine does can only slow it down. */
async function inTurns(loads: { url: string; pid: number; headers: Record<string, string> }[]): Promise<Measured[]> {
  for (const load of loads) await measure({ ...load, seconds: WARM_UP_SECONDS })
  const rounds: Measured[][] = loads.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, load] of loads.entries()) rounds[i]?.push(await measure({ ...load, seconds: SECONDS }))
  }
  return rounds.map(all => all.toSorted((a, b) => b.perSecond - a.perSecond)[0]).filter(one => one !== undefined)
}
