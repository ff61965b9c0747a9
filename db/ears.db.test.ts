import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Signal } from './signal.ts'
import type { Store } from './store-types.ts'
import { newDatabase } from './test-store.ts'
import { openWire, type Wire } from './test-wire.ts'

const server = process.env.STET_TEST_PG
const LATEST = { timeout: 12_000, interval: 50 }

describe.skipIf(!server)('a process on PostgreSQL', () => {
  let wire: Wire
  let other: Client
  let store: Store | undefined
  const heard: Signal[] = []
  const write = vi.spyOn(process.stderr, 'write')
  beforeEach(async () => {
    const url = await newDatabase(server ?? '')
    wire = await openWire(url)
    other = new Client({ connectionString: url })
    await other.connect()
    heard.length = 0
    write.mockClear().mockReturnValue(true)
  })
  afterEach(async () => {
    write.mockReset()
    await store?.close()
    store = undefined
    await other.end()
    wire.close()
  })

  async function open() {
    const { openPostgres } = await import('./store.pg.ts')
    store = await openPostgres(wire.url, message => heard.push(message))
    return store
  }
  /** The token stands still as long as nothing is committed: the process trusts what it hears. */
  const trusts = ({ token }: Store) => vi.waitFor(() => expect(token()).toBe(token()), LATEST)
  const commitOfAnother = () =>
    other.query(`select pg_notify('stet', '{"from":"another","message":{"topic":"changes"}}')`)
  const complaints = () => write.mock.calls.filter(([line]) => String(line).includes('signals are down')).length

  it('hears what another one commits, and asks nothing while nothing happens', async () => {
    const open_ = await open()
    await trusts(open_)
    const before = open_.token()
    await sleep(6_000)
    expect(open_.token()).toBe(before)
    await commitOfAnother()
    await vi.waitFor(() => expect(open_.token()).toBe(before + 1), LATEST)
    expect(heard).toEqual([{ topic: 'changes' }])
  })

  it('whose listening connection dies without a word sees the next commit, and listens again', async () => {
    const open_ = await open()
    await trusts(open_)
    const before = open_.token()
    wire.silence()
    await commitOfAnother()
    await vi.waitFor(() => expect(open_.token()).toBeGreaterThan(before), LATEST)
    await vi.waitFor(() => expect(heard).toContainEqual({ topic: 'changes' }), LATEST)
    await trusts(open_)
    heard.length = 0
    await commitOfAnother()
    await vi.waitFor(() => expect(heard).toEqual([{ topic: 'changes' }]), LATEST)
    expect(complaints()).toBe(1)
  })

  it('whose listening connection is ended by the server listens again', async () => {
    const open_ = await open()
    await trusts(open_)
    await other.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen stet'`)
    await vi.waitFor(() => expect(heard).toContainEqual({ topic: 'changes' }), LATEST)
    await trusts(open_)
  })

  it('behind a pooler that passes no signals on never trusts that it hears', async () => {
    wire.deafen()
    const open_ = await open()
    for (let round = 0; round < 12; round++) {
      expect(open_.token()).not.toBe(open_.token())
      await sleep(1_000)
    }
    expect(heard, 'what it cannot hear it looks for from time to time').toContainEqual({ topic: 'outbox' })
    expect(complaints()).toBe(1)
  }, 40_000)

  it('asks for a connection at most every 500 ms while the database is away, and complains once', async () => {
    const open_ = await open()
    await trusts(open_)
    wire.cut()
    const before = wire.attempts()
    await sleep(4_200)
    expect(wire.attempts() - before).toBeGreaterThanOrEqual(3)
    expect(wire.attempts() - before).toBeLessThanOrEqual(8)
    expect(open_.token()).not.toBe(open_.token())
    wire.restore()
    await trusts(open_)
    expect(complaints()).toBe(1)
  })
})
