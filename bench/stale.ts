import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { pinLoad, start } from './start.ts'

const TRIES = Number(process.env.BENCH_TRIES ?? 10_000)
const OTHER_READERS = 8
const READS_PER_SECOND = 1_500
const LONGEST_S = 15 * 60

/** Publishes through the desk API and reads at once, while others read, and counts answers older than what was acknowledged. */
export async function stale(): Promise<void> {
  pinLoad()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
  const env = { STET_DATA: folder, DATABASE_URL: '' }
  const newsroom = path.join(import.meta.dirname, 'stale-newsroom.ts')
  const cookie = execFileSync(process.execPath, [newsroom], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  }).trim()
  const server = await start(['bench/delivery-server.ts'], env)
  const desk = deskOf(server.url, cookie)
  const live = await desk.liveBriefing()
  const load: autocannon.Options = {
    url: server.url,
    connections: OTHER_READERS,
    overallRate: READS_PER_SECOND,
    duration: LONGEST_S,
    requests: ['', `/${live.id}`, '?limit=1'].map(at => ({ path: `/api/v1/briefings${at}` })),
  }
  const others = autocannon(load, () => undefined)
  try {
    const began = performance.now()
    let wrong = 0
    for (let tried = 0; tried < TRIES; tried++) if (!(await changeAndRead(server.url, desk, live, tried))) wrong++
    const seconds = (performance.now() - began) / 1_000
    console.log(
      `\nRead after an acknowledged change: ${wrong} stale of ${TRIES.toLocaleString('en')}, in ${Math.round(seconds)} s`,
    )
  } finally {
    others.stop?.()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export type Live = { id: string; version: number; revision: number }
export type Desk = ReturnType<typeof deskOf>

/** Nine updates, then one withdrawal that the next turn takes back. True when item and list say what was acknowledged. */
async function changeAndRead(url: string, desk: Desk, live: Live, tried: number): Promise<boolean> {
  const turn = tried % 10
  const withdraws = turn === 9
  const update = turn === 0 && tried > 0 ? {} : { update: { kind: 'update' } }
  const changed = withdraws
    ? await desk.send('DELETE', live, { reason: 'bench', answer: 410 })
    : await desk.send('PUT', live, { revision: live.revision, ...update })
  live.version = changed.version
  const [item, list] = await Promise.all([
    fetch(`${url}/api/v1/briefings/${live.id}`),
    fetch(`${url}/api/v1/briefings?limit=100`),
  ])
  const listed = ((await list.json()) as { data: Public[] }).data.find(({ id }) => id === live.id)
  if (withdraws) return item.status === 410 && listed === undefined
  const { data } = (await item.json()) as { data: Public }
  return data.updatedAt === changed.updatedAt && listed?.updatedAt === changed.updatedAt
}

type Public = { id: string; updatedAt: string }
type Briefing = { id: string; version: number; stage: string; approvedRevision: number; updatedAt: string }

export function deskOf(url: string, cookie: string) {
  const call = async (method: string, at: string, headers: Record<string, string>, body?: object) => {
    const response = await fetch(`${url}/api/desk${at}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${at} gave ${response.status}: ${await response.text()}`)
    return ((await response.json()) as { data: unknown }).data
  }
  return {
    send: async (method: string, { id, version }: Live, body: object) =>
      (await call(method, `/briefings/${id}/publication`, { 'if-match': `"${version}"` }, body)) as Briefing,
    /** The newest public briefing whose working copy is still the approved one. */
    liveBriefing: async (): Promise<Live> => {
      const { data } = (await (await fetch(`${url}/api/v1/briefings?limit=100`)).json()) as { data: Public[] }
      for (const { id } of data) {
        const { stage, version, approvedRevision } = (await call('GET', `/briefings/${id}`, {})) as Briefing
        if (stage === 'approved') return { id, version, revision: approvedRevision }
      }
      throw new Error('no live briefing is approved as it stands')
    },
  }
}
