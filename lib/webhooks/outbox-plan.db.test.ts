import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { read } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { candidates } from './claim-due.ts'
import { nextDue, nextLeaseEnd } from './until-next-due.ts'

useTestStore()

type Query = { toSQL(): { sql: string; params: unknown[] } }

/** How SQLite would find the rows, step by step. */
async function planOf(query: Query): Promise<string[]> {
  const { $client } = (await read()) as unknown as { $client: Database.Database }
  const { sql, params } = query.toSQL()
  return ($client.prepare(`explain query plan ${sql}`).all(params) as { detail: string }[]).map(({ detail }) => detail)
}

describe.skipIf(process.env.DATABASE_URL)('the outbox with a log of 30 days', () => {
  it('finds what is due, and what each waits for, by index alone', async () => {
    const plan = await planOf(candidates(await read(), { ordinary: 7, urgent: 1, perEndpoint: 2, sending: [] }))
    const ofLane = 'webhook_deliveries_lane (webhook_id=? AND lane=? AND status=? AND seq<?)'
    expect(plan.filter(step => /earlier/.test(step) && step.includes(ofLane))).toHaveLength(2)
    expect(plan).toContainEqual(expect.stringContaining('webhook_deliveries_due (status=? AND due_at<?)'))
  })

  it('finds when to look again by index alone', async () => {
    const due = 'webhook_deliveries_due (status=? AND due_at>?)'
    expect(await planOf(nextDue(await read()))).toContainEqual(expect.stringContaining(due))
    const lease = 'webhook_deliveries_leased (leased_until>?)'
    expect(await planOf(nextLeaseEnd(await read()))).toContainEqual(expect.stringContaining(lease))
  })
})
