import { expect, it } from 'vitest'
import { limitConcurrency } from './limit-concurrency.ts'

const limits = { atOnce: 2, mostWaiting: 3, refusal: 'Too many.', retryAfterSeconds: 5 }

/** Work that lasts until it is told to end, and how many of it ran at once. */
function works() {
  const ends: (() => void)[] = []
  const seen = { running: 0, most: 0 }
  const work = async () => {
    seen.running += 1
    seen.most = Math.max(seen.most, seen.running)
    await new Promise<void>(resolve => ends.push(resolve))
    seen.running -= 1
  }
  return { work, ends, seen }
}
const settle = () => new Promise(resolve => setImmediate(resolve))

it('runs two at a time, lets three wait, refuses the sixth and takes the next when one is done', async () => {
  const gate = limitConcurrency('test 1', limits)
  const { work, ends, seen } = works()
  const taken = Array.from({ length: 5 }, () => gate(work))
  await expect(gate(work)).rejects.toMatchObject({
    code: 'unavailable',
    message: 'Too many.',
    detail: { retryAfterSeconds: 5 },
  })
  expect(seen.running).toBe(2)
  ends[0]?.()
  await settle()
  expect(seen.running).toBe(2)
  taken.push(gate(work))
  for (let done = 1; done < 6; done += 1) {
    ends[done]?.()
    await settle()
  }
  await Promise.all(taken)
  expect(seen).toEqual({ running: 0, most: 2 })
})

it('runs no more than two also when somebody comes just as a place is handed on', async () => {
  const gate = limitConcurrency('test 2', { ...limits, mostWaiting: 10 })
  const { work, ends, seen } = works()
  const taken = [gate(work), gate(work), gate(work)]
  await settle()
  // Between the end of one and the turn of who waits, at every step of the promises in between.
  ends[0]?.()
  for (let step = 0; step < 6; step += 1) {
    taken.push(gate(work))
    await Promise.resolve()
  }
  while (ends.length < taken.length || seen.running > 0) {
    for (const end of ends) end()
    await settle()
  }
  await Promise.all(taken)
  expect(seen.most).toBe(2)
})

it('gives the place on after a failure, and what the work gave', async () => {
  const gate = limitConcurrency('test 3', { ...limits, atOnce: 1 })
  const failed = gate(() => Promise.reject(new Error('no')))
  const after = gate(async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await after).toBe('yes')
})

it('is one gate for both copies of this file in a process', async () => {
  const { work, ends } = works()
  const one = { ...limits, atOnce: 1, mostWaiting: 0 }
  const running = limitConcurrency('test 4', one)(work)
  await expect(limitConcurrency('test 4', one)(work)).rejects.toMatchObject({ code: 'unavailable' })
  ends[0]?.()
  await running
})
