import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { changePublication } from '#lib/delivery/test-newsroom.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { deliveryContract, startDelivery } from '../delivery/test-server.ts'
import { clientOf } from './test-client.ts'
import type { Exchange } from './test-contract.ts'
import { KnownWords } from './test-known-words.ts'
import { fillPublicNewsroom, PUBLIC_WORDS } from './test-public-newsroom.ts'
import { type RandomRequest, requestsFor } from './test-requests.ts'
import { fillIn } from './test-values.ts'

const CONNECTIONS = 8
const CHANGES_EVERY = 200
const SEED = Number(process.env.STET_SEED ?? Date.now() % 1_000_000)

process.env.STET_RATE_LIMIT = '0'
useTestStore()
let server: Awaited<ReturnType<typeof startDelivery>>
let newsroom: Awaited<ReturnType<typeof fillPublicNewsroom>>
beforeAll(async () => {
  newsroom = await fillPublicNewsroom(mintActor({ kind: 'system', reason: 'test' }))
  server = await startDelivery()
})
afterAll(async () => {
  delete process.env.STET_RATE_LIMIT
  await server.stop()
})

it('random requests get documented answers, whatever they are', { timeout: 240_000 }, async () => {
  const runs = Number(process.env.STET_RUNS ?? (process.env.DATABASE_URL ? 3_000 : 20_000))
  const contract = deliveryContract()
  const keys = Object.values(newsroom.keys).map(key => `Bearer ${key}`)
  const requests = fc.sample(requestsFor(contract.document, keys), { seed: SEED, numRuns: runs })
  const client = clientOf(server.url, CONNECTIONS)
  const known = new KnownWords(PUBLIC_WORDS)
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const hold = async (request: RandomRequest): Promise<Exchange | null> => {
    const exchange = await client.send(request).catch(String)
    if (typeof exchange === 'string') {
      faults.push(exchange)
      return null
    }
    statuses.set(exchange.status, (statuses.get(exchange.status) ?? 0) + 1)
    faults.push(...contract.faultsOf(exchange).map(fault => `${fault}, sent with ${JSON.stringify(request.headers)}`))
    known.learnFrom(exchange)
    return exchange
  }
  let next = 0
  const work = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      if (next % CHANGES_EVERY === 0) await changePublication(newsroom.live, { revision: next })
      const filled = { ...request, target: fillIn(request.target, n => encodeURIComponent(known.at(n))) }
      const exchange = await hold(filled)
      const etag = exchange?.headers.etag
      if (exchange?.status === 200 && etag && next % 10 === 0) {
        await hold({ ...filled, headers: { ...filled.headers, 'if-none-match': String(etag) } })
      }
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  client.stop()
  const counts = [...statuses].sort().map(([status, count]) => `${status} ×${count}`)
  process.stdout.write(`${runs} random requests, STET_SEED=${SEED}: ${counts.join(', ')}\n`)
  expect(faults.slice(0, 20), `STET_SEED=${SEED}`).toEqual([])
  // A generator that only ever gets refusals would prove nothing.
  const rare = runs >= 20_000 ? [308, 410] : []
  for (const status of [200, 204, 304, 400, 401, 404, 405, ...rare])
    expect(statuses.get(status), `${status}`).toBeGreaterThan(0)
  expect(statuses.get(200)).toBeGreaterThan(runs / 10)
})
