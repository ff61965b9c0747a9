import { execFileSync, execSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Desk, deskOf, type Live } from './stale.ts'
import { pinLoad, start } from './start.ts'

const LISTENERS = Number(process.env.BENCH_LISTENERS ?? 10_000)
const EVENTS = 20
const EVENT_EVERY_MS = 1_000
const PROBES_PER_SECOND = 400
const SETTLE_MS = 5_000
/** So long that one collection of garbage, which comes twice a minute, is not all of the 99th percentile. */
const CALM_SECONDS = 30
const CONNECT_WITHIN_MS = 120_000
const TOLD_WITHIN_MS = 30_000

/** Opens 10,000 listeners of /live on the whole server, publishes, and prints when the last one knew, what memory it took, and what other readers felt. */
export async function live(): Promise<void> {
  assertFiles()
  pinLoad()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '', STET_RATE_LIMIT: '0' }
  const newsroom = path.join(import.meta.dirname, 'stale-newsroom.ts')
  const cookie = execFileSync(process.execPath, [newsroom], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  }).trim()
  const server = await start(['bench/whole-server.ts'], env)
  try {
    const desk = deskOf(server.url, cookie)
    const briefing = await desk.liveBriefing()
    await probe(server.url, 3)
    const alone = megabytes(server.pid)
    const idle = await probe(server.url, CALM_SECONDS)
    const publishing = (all: (n: number) => Promise<number>) =>
      Promise.all([publishAll(desk, briefing, all), probe(server.url, (EVENTS * EVENT_EVERY_MS) / 1_000)])
    const [, unheard] = await publishing(async () => Date.now())
    const listeners = await startListeners(new URL(server.url).port)
    // What connecting left behind is cleared away.
    await sleep(SETTLE_MS)
    const silent = await probe(server.url, CALM_SECONDS)
    const [told, busy] = await publishing(listeners.all)
    const full = megabytes(server.pid)
    listeners.stop()
    const slowest = Math.max(...told)
    console.log(`\n${LISTENERS.toLocaleString('en')} listeners of /live, ${EVENTS} events, one a second`)
    console.log(
      `the last listener knew after ${median(told)} ms in the middle, ${slowest} ms at most, from the publish request on`,
    )
    console.log(`memory of the server: ${alone} MB without listeners, ${full} MB with them`)
    const ratio = (p99: number, than: number) => `${p99.toFixed(2)} ms, ${(p99 / than).toFixed(1)} ×`
    console.log(`p99 of the list: idle ${idle.toFixed(2)} ms, all connected ${ratio(silent, idle)}`)
    console.log(
      `while one is published each second: nobody listens ${unheard.toFixed(2)} ms, all ${ratio(busy, unheard)}`,
    )
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Node raises its own soft limit to the hard one, which only the shell or the system can raise. */
function assertFiles() {
  const most = execSync('ulimit -Hn', { encoding: 'utf8', shell: '/bin/sh' }).trim()
  if (most !== 'unlimited' && Number(most) < LISTENERS + 500) {
    throw new Error(
      `A process may open ${most} files here and this needs ${LISTENERS + 500}: raise it (ulimit -Hn, limits.conf) and try again.`,
    )
  }
}

/** The 99th percentile in milliseconds of list requests that come evenly, whatever the answers take. */
async function probe(url: string, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const asked: Promise<number>[] = []
  const every = 1_000 / PROBES_PER_SECOND
  const began = performance.now()
  while (performance.now() - began < seconds * 1_000) {
    while (asked.length * every < performance.now() - began) asked.push(ask(`${url}/api/v1/briefings`, agent))
    await sleep(1)
  }
  const times = (await Promise.all(asked)).sort((a, b) => a - b)
  agent.destroy()
  return times[Math.floor(times.length * 0.99)] ?? 0
}

function ask(url: string, agent: Agent): Promise<number> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent }, response => {
      if (response.statusCode !== 200) reject(new Error(`the list answered ${response.statusCode}`))
      response.resume().on('end', () => resolve(performance.now() - began))
    }).on('error', reject)
  })
}

/** How many milliseconds after each publish request the last listener had its event. */
async function publishAll(desk: Desk, briefing: Live, all: (n: number) => Promise<number>): Promise<number[]> {
  const told: number[] = []
  for (let n = 0; n < EVENTS; n++) {
    const began = Date.now()
    const body = { revision: briefing.revision, update: { kind: 'update' } }
    const { version } = await desk.send('PUT', briefing, body)
    briefing.version = version
    told.push((await all(n)) - began)
    await sleep(Math.max(0, EVENT_EVERY_MS - (Date.now() - began)))
  }
  return told
}

/** A process of its own, which gives way to the one that measures. `all(n)` is when the last listener had the n-th event. */
async function startListeners(port: string) {
  const args = [
    '-n',
    '10',
    process.execPath,
    path.join(import.meta.dirname, 'live-clients.ts'),
    port,
    String(LISTENERS),
  ]
  const child = spawn('nice', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', line => lines.push(line))
  const line = async (n: number, within: number) => {
    for (let waited = 0; waited < within; waited += 2) {
      const found = lines[n]
      if (found !== undefined) return found
      if (child.exitCode !== null) break
      await sleep(2)
    }
    throw new Error(`the listeners said nothing within ${within} ms`)
  }
  await line(0, CONNECT_WITHIN_MS)
  const all = async (n: number) => Number((await line(n + 1, TOLD_WITHIN_MS)).split(' ')[2])
  return { all, stop: () => child.kill('SIGKILL') }
}

function megabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1_024)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
