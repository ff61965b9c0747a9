import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sampleId } from '#lib/delivery/sample-publication.ts'
import { newToken } from '#lib/kernel/ids.ts'
import { firstLists } from './first.ts'
import { measure } from './measure.ts'
import { pinLoad, start } from './start.ts'
import { printLine } from './table.ts'

const COUNT = 100_000
const MINUTES = 5
const WARM_UP_SECONDS = 20
const WORDS = ['반도체', '인공지능', '로봇', '핀테크', '투자', '아시아']
const FEEDS = ['briefings.json', 'briefings.rss', 'briefings.atom', 'news-sitemap.xml', 'ninjs.json']

/** Memory of the server under five minutes of everything that front ends ask for, most of it never asked before, while one briefing is published each second. */
export async function mixed(): Promise<void> {
  pinLoad()
  process.env.STET_SECRET = newToken()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '' }
  execFileSync(process.execPath, [path.join(import.meta.dirname, 'fill.ts'), String(COUNT), 'search'], {
    env: { ...process.env, ...env },
  })
  const server = await start(['bench/delivery-server.ts'], env)
  const publishing = [path.join(import.meta.dirname, 'publish-on.ts'), String(COUNT)]
  const desk = spawn(process.execPath, publishing, { env: { ...process.env, ...env }, stdio: 'inherit' })
  try {
    const paths = everything()
    const load = { url: server.url, pid: server.pid, paths, headers: { 'accept-encoding': 'gzip, br' } }
    await measure({ ...load, seconds: WARM_UP_SECONDS })
    const before = residentMegabytes(server.pid)
    let most = before
    let requests = 0
    for (let minute = 0; minute < MINUTES; minute++) {
      requests += (await measure({ ...load, seconds: 60 })).requests
      if (desk.exitCode !== null) throw new Error('nothing is published any more')
      most = Math.max(most, residentMegabytes(server.pid))
    }
    console.log(`\nMixed load, ${MINUTES} minutes, ${requests.toLocaleString('en')} requests`)
    printLine(
      `resident memory: ${before} MB after ${WARM_UP_SECONDS} seconds, at most ${most} MB later (+${most - before} MB)`,
    )
  } finally {
    desk.kill()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function* everything(): Generator<string, never> {
  const lists = firstLists(COUNT)
  const word = (n: number) => encodeURIComponent(WORDS[n % WORDS.length] ?? '')
  for (let n = 0; ; n++) {
    yield '/api/v1/briefings'
    yield `/api/v1/briefings/${sampleId((n * 7_919) % COUNT)}`
    yield lists.next().value
    yield `/api/v1/briefings?tag=tag-${n % 12}&limit=${1 + (n % 50)}`
    if (n % 20 === 0) yield `/api/v1/search?q=${word(n / 20)}&limit=${1 + (n % 100)}`
    if (n % 50 === 0) yield `/api/v1/feeds/${FEEDS[(n / 50) % FEEDS.length]}?tag=tag-${n % 12}`
    if (n % 500 === 0) yield '/api/v1/sync?initial=true'
  }
}

/** Memory that a process holds, in whole megabytes; 0 where the system does not tell. */
function residentMegabytes(pid: number): number {
  if (process.platform !== 'linux') return 0
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024)
}
