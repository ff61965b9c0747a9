import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStore } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { writeSyncToken } from '#lib/delivery/sync-token.ts'
import { addSchedule } from '#lib/delivery/test-newsroom.ts'
import { mintActor } from '#lib/kernel/actor.ts'
import { networkOf } from '#lib/kernel/client-address.ts'
import { setClock } from '#lib/kernel/clock.ts'
import { deliveryApp } from '../delivery/app.ts'
import { rateLimit } from '../delivery/rate-limit.ts'
import { type Answer, type Ask, deliveryContract, startDelivery } from '../delivery/test-server.ts'
import { operationsOf } from './test-operations.ts'
import { fillPublicNewsroom } from './test-public-newsroom.ts'

type Produce = (template: string) => Promise<Answer | { status: number }>

const contract = deliveryContract()
const operations = operationsOf(contract.document)

const QUOTA = 10_000
const GREEDY = '203.0.113.9'

Object.assign(process.env, { STET_RATE_LIMIT: String(QUOTA), STET_TRUSTED_PROXIES: '1' })
useTestStore()
let ask: Ask
let stop: () => Promise<void>
let keys: Record<'delivery' | 'preview', string>
beforeAll(async () => {
  ;({ keys } = await fillPublicNewsroom(mintActor({ kind: 'system', reason: 'test' })))
  ;({ ask, stop } = await startDelivery())
})
// No time passes, so that a client that has used up its requests stays so.
const started = new Date()
afterAll(setClock(() => started))
afterAll(async () => {
  delete process.env.STET_RATE_LIMIT
  delete process.env.STET_TRUSTED_PROXIES
  await stop()
})

/** An address of this operation that answers 200, with `value` in its place where it is given. */
function address(template: string, value?: string): string {
  const live = template.includes('by-slug') ? 'new-name' : template.includes('authors') ? 'author-1' : 'sample-00000001'
  const path = template.replace('/api/v1', '').replace(/\{\w+\}/, value ?? live)
  const query = { '/search': '?q=AI', '/sync': '?initial=true' }[path] ?? ''
  return path + query
}
const withMore = (path: string, more: string) => `${path}${path.includes('?') ? '&' : '?'}${more}`

const unchanged: Produce = async template => {
  const { headers } = await ask(address(template))
  return ask(address(template), { headers: { 'if-none-match': String(headers.etag) } })
}
const tooMany: Produce = template => {
  for (let n = 0; n < QUOTA; n++) rateLimit().take(networkOf(GREEDY), QUOTA)
  return ask(address(template), { headers: { 'x-forwarded-for': GREEDY } })
}
const lateSchedule: Produce = async () => {
  await addSchedule('draft-1', new Date(started.getTime() - 60_000))
  return ask('/health')
}
/** Where the program runs without its own server, as under `next start`. */
const noSocket: Produce = async () => {
  const answer = await deliveryApp.request('/api/v1/live')
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.bytes()) }
}
const databaseAway: Produce = async () => {
  const { STET_DATA, DATABASE_URL } = process.env
  await closeStore()
  Object.assign(process.env, {
    STET_DATA: '/dev/null/none',
    ...(DATABASE_URL && { DATABASE_URL: 'postgres://127.0.0.1:1/none' }),
  })
  const answer = await ask('/ready')
  Object.assign(process.env, { STET_DATA, ...(DATABASE_URL && { DATABASE_URL }) })
  await closeStore().catch(() => undefined)
  return answer
}

/** How each status comes about, wherever it is documented; then those that come about otherwise at one place. */
const PRODUCERS: Record<string, Produce> = {
  304: unchanged,
  308: template => ask(address(template, 'old-name')),
  400: template => ask(withMore(address(template), 'unknown=1')),
  401: template => ask(address(template), { headers: { authorization: `Bearer stp_${'A'.repeat(43)}` } }),
  403: template =>
    ask(withMore(address(template), 'perspective=draft'), { headers: { authorization: `Bearer ${keys.delivery}` } }),
  404: template => ask(address(template, 'nothing')),
  410: template => ask(address(template, template.includes('by-slug') ? 'killed' : 'sample-00000102')),
  413: template => ask(withMore(address(template), 'x'.repeat(5_000))),
  429: tooMany,
  '410 /api/v1/sync': () => ask(`/sync?token=${writeSyncToken({ seq: 1, known: 1, line: 'another newsroom' })}`),
  '503 /api/v1/health': lateSchedule,
  '503 /api/v1/live': noSocket,
  '503 /api/v1/ready': databaseAway,
}

const documented = operations.flatMap(({ template, operation }) =>
  Object.keys(operation.responses)
    .filter(status => Number(status) >= 300)
    .map(status => ({ status: Number(status), template })),
)
// What takes the database away comes last.
const isLast = ({ status, template }: (typeof documented)[number]) => status === 503 && template.endsWith('/ready')
const inOrder = [...documented.filter(one => !isLast(one)), ...documented.filter(isLast)]

describe('methods', () => {
  it.each(operations.map(({ template }) => template).filter(template => !template.endsWith('/live')))(
    '%s: HEAD is GET without its body, OPTIONS says what there is, and nothing writes',
    async template => {
      const path = address(template)
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      expect([get.status, head.status]).toEqual([200, 200])
      const { date: _, ratelimit: __, 'content-length': length, ...headers } = get.headers
      expect(head.headers).toMatchObject(headers)
      // It may be left out (RFC 9110, 9.3.2), but never wrong.
      expect([undefined, length]).toContain(head.headers['content-length'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const refused = await ask(path, { method })
        expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
      }
      expect((await ask(path, { method: 'OPTIONS' })).status).toBe(204)
    },
  )
})

describe('every documented status comes about', () => {
  it.each(inOrder)('$status $template', async ({ status, template }) => {
    const produce = PRODUCERS[`${status} ${template}`] ?? PRODUCERS[status]
    expect(produce, 'nothing here produces it').toBeDefined()
    const answer = (await produce?.(template)) as Answer
    expect(answer.status).toBe(status)
    const { headers, body } = answer
    expect(contract.faultsOf({ method: 'GET', target: template, status, headers, body })).toEqual([])
    if (status >= 400 && headers['content-type'] === 'application/problem+json') {
      expect(JSON.parse(body.toString())).toMatchObject({ status, code: expect.any(String) })
    }
    if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    if (status === 401) expect(headers['www-authenticate']).toBe('Bearer')
    if (status === 308) expect(headers.location).toBe('/api/v1/briefings/by-slug/new-name')
  })
})
