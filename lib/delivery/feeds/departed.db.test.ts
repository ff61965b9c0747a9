import { expect, it } from 'vitest'
import { tables, transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { now } from '#lib/kernel/clock.ts'
import { sampleId, samplePublication } from '../sample-publication.ts'
import { listDeparted } from './departed.ts'

useTestStore()

it('a kill stays in the feeds however much is withdrawn after it', async () => {
  const { publications, changes } = tables
  await transaction(async tx => {
    for (let n = 0; n < 203; n++) {
      const state = n < 2 ? ('killed' as const) : ('withdrawn' as const)
      const { row } = samplePublication(n)
      await tx.insert(publications).values({ ...row, state, answer: 410, notice: state, seq: n + 1 })
      const change = { seq: n + 1, op: 'delete' as const, briefingId: row.briefingId, reason: state, tags: [] }
      await tx.insert(changes).values({ ...change, at: now() })
    }
  })
  const ids = (await listDeparted({})).map(({ id }) => id)
  expect(ids).toHaveLength(200)
  expect(ids.slice(0, 3)).toEqual([1, 0, 202].map(sampleId))
})
