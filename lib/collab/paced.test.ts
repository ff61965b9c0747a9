import { describe, expect, it } from 'vitest'
import { LIMITS } from './limits.ts'
import { drained } from './paced.ts'

describe('drained', () => {
  it.each([
    ['reads', LIMITS.unread, 0],
    ['asks and does not read', LIMITS.unread + 1, 1],
  ])('a client that %s', async (_, bufferedAmount, cut) => {
    let cuts = 0
    await drained({ bufferedAmount, terminate: () => cuts++ })
    expect(cuts).toBe(cut)
  })

  it('lets others have their turn before a text is sent once more', async () => {
    const order: string[] = []
    setImmediate(() => order.push('others'))
    await drained({ bufferedAmount: 0, terminate: () => undefined })
    expect(order).toEqual(['others'])
  })
})
