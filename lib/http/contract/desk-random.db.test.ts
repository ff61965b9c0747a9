import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useCast } from '#db/seed/test-cast.ts'
import { read, tables } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { doctor } from '#lib/doctor/doctor.ts'
import { createKey } from '#lib/keys/create-key.ts'
import { SCOPES } from '#lib/keys/policy.ts'
import { deskApp } from '../desk/app.ts'
import { briefingAt, deskContract, type Place, sessionsOf } from '../desk/test-desk.ts'
import { clientOf } from './test-client.ts'
import { KnownWords } from './test-known-words.ts'
import { type RandomRequest, requestsFor } from './test-requests.ts'
import { fillIn } from './test-values.ts'

const CONNECTIONS = 4
const SEED = Number(process.env.STET_SEED ?? Date.now() % 1_000_000)
const PLACES: Place[] = [
  'draft',
  'edited',
  'in_review',
  'approved',
  'scheduled',
  'embargoed',
  'live',
  'spiked',
  'killed',
]

useTestStore()
let server: Server
let credentials: Record<string, string>[]
let ids: string[]
beforeAll(async () => {
  const cast = await useCast()
  const sessions = Object.values(await sessionsOf(cast))
  const name = { kind: 'management' as const, name: 'random' }
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const keys = await Promise.all(SCOPES.map(scope => createKey(cast.admin, { ...name, scopes: [scope], expiresAt })))
  credentials = [
    ...sessions.map(session => ({ cookie: `stet.session=${session}`, origin: 'http://localhost:3000' })),
    ...keys.map(({ key }) => ({ authorization: `Bearer ${key}` })),
  ]
  ids = []
  for (const place of PLACES) ids.push(await briefingAt(cast, place, `무작위 ${place}`))
  const listener = getRequestListener(deskApp.fetch)
  server = createServer((req, res) => void listener(req, res))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise(resolve => server.close(resolve)))

it('random requests of everybody get documented answers and leave the database whole', {
  timeout: 300_000,
}, async () => {
  const runs = Number(process.env.STET_RUNS ?? (process.env.DATABASE_URL ? 1_000 : 5_000))
  const contract = deskContract()
  const requests = fc.sample(fc.tuple(requestsFor(contract.document, []), fc.noBias(fc.nat({ max: 99_999 }))), {
    seed: SEED,
    numRuns: runs,
  })
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, CONNECTIONS)
  const known = new KnownWords([...ids, ...ids, '1', '2', 'technology', 'seoyeon-lee', 'working'])
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const work = async () => {
    for (let next = requests.pop(); next; next = requests.pop()) {
      const request = await complete(...next, known)
      const exchange = await client.send(request).catch(String)
      if (typeof exchange === 'string') {
        faults.push(exchange)
        continue
      }
      statuses.set(exchange.status, (statuses.get(exchange.status) ?? 0) + 1)
      faults.push(
        ...contract.faultsOf(exchange).map(fault => `${fault}, sent with ${JSON.stringify(request).slice(0, 900)}`),
      )
      // Nobody disables the people who ask.
      if (!exchange.target.includes('/people')) known.learnFrom(exchange)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  client.stop()
  const counts = [...statuses].sort().map(([status, count]) => `${status} ×${count}`)
  process.stdout.write(`${runs} random requests to the desk, STET_SEED=${SEED}: ${counts.join(', ')}\n`)
  expect(faults.slice(0, 20), `STET_SEED=${SEED}`).toEqual([])
  const rare = runs < 5_000 ? [] : [201, 412]
  for (const status of [200, 400, 403, 404, 409, 428, ...rare])
    expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
  for (const line of await doctor()) expect(line).toMatch(/^ok /)
})

/** Somebody's request, mostly on the version that is there now. */
async function complete(request: RandomRequest, who: number, known: KnownWords): Promise<RandomRequest> {
  const filled = fillIn(request.target, n => encodeURIComponent(known.at(n)))
  const there = ids[who % ids.length] ?? ''
  const target = who % 10 < 7 ? filled.replace(/(?<=\/briefings\/)[^/?]+/, there) : filled
  const id = /\/briefings\/([^/?]+)/.exec(target)?.[1]
  const version = id && who % 50 > 0 ? await versionOf(id) : null
  return {
    method: request.method,
    target,
    headers: {
      ...(version !== null && { 'if-match': `"${who % 30 === 0 ? version + 1 : version}"` }),
      ...(who % 6 === 0 && request.headers),
      ...(who % 25 > 0 && credentials[who % credentials.length]),
    },
    ...(request.body !== undefined && {
      body: fillIn(request.body, n => JSON.stringify(known.at(n)).slice(1, -1)),
    }),
  }
}

async function versionOf(id: string): Promise<number | null> {
  const { briefings } = tables
  const rows = await (await read()).select({ id: briefings.id, version: briefings.version }).from(briefings)
  return rows.find(row => row.id === id)?.version ?? null
}
