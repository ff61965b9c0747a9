import { describe, expect, it } from 'vitest'
import { AnswerMemory } from './answer-memory.ts'
import { finish, sizeOf } from './finished.ts'

const answer = (text: string) => finish({ text, tags: [], modifiedAt: new Date(0) })

describe('AnswerMemory', () => {
  it('never holds more than its limit and forgets what was not used for longest', async () => {
    const each = sizeOf(answer('x'.repeat(10_000)))
    const memory = new AnswerMemory(each * 3)
    const ask = (key: string, text: string) => memory.obtain(1, key, key, async () => answer(text))
    const twice = async (key: string, text: string) => [await ask(key, text), await ask(key, text)]
    for (const key of ['a', 'b', 'c']) await twice(key, 'x'.repeat(10_000))
    expect(memory.find(1, 'a')).not.toBeNull()
    await twice('d', 'x'.repeat(10_000))
    expect(['a', 'b', 'c', 'd'].map(key => memory.find(1, key) !== null)).toEqual([true, false, true, true])
    for (let n = 0; n < 100; n++) {
      await twice(`k${n}`, 'y'.repeat(n * 500))
      expect(memory.bytes).toBeLessThanOrEqual(memory.limit)
    }
  })

  it('keeps what is asked for once only while half of it is free', async () => {
    const each = sizeOf(answer('x'.repeat(10_000)))
    const memory = new AnswerMemory(each * 10)
    for (let n = 0; n < 50; n++) await memory.obtain(1, `k${n}`, `k${n}`, async () => answer('x'.repeat(10_000)))
    expect(memory.bytes).toBe(each * 6)
    expect([memory.find(1, 'k0') !== null, memory.find(1, 'k49')]).toEqual([true, null])
    await memory.obtain(1, 'k49', 'k49', async () => answer('x'.repeat(10_000)))
    expect(memory.find(1, 'k49')).not.toBeNull()
  })

  it('does not keep an answer that is larger than many others', async () => {
    const memory = new AnswerMemory(64_000_000)
    await memory.obtain(1, 'large', '/large', async () => answer('x'.repeat(600_000)))
    await memory.obtain(1, 'small', '/small', async () => answer('x'.repeat(400_000)))
    expect([memory.find(1, '/large'), memory.find(1, '/small') !== null]).toEqual([null, true])
  })

  it('makes one answer for all who ask at once', async () => {
    const memory = new AnswerMemory(1_000_000)
    let made = 0
    const make = async () => answer(String(++made))
    const all = await Promise.all([1, 2, 3].map(n => memory.obtain(1, 'key', `/${n}`, make)))
    expect([made, new Set(all).size]).toEqual([1, 1])
    expect(memory.find(1, '/3')).toBe(all[0])
  })

  it('does not share or keep an answer that was begun in an older generation', async () => {
    const memory = new AnswerMemory(1_000_000)
    const old = Promise.withResolvers<ReturnType<typeof answer>>()
    const begun = memory.obtain(1, 'key', '/', () => old.promise)
    const newer = await memory.obtain(2, 'key', '/', async () => answer('new'))
    old.resolve(answer('old'))
    expect((await begun).plain.body.toString()).toBe('old')
    expect(memory.find(2, '/')).toBe(newer)
    expect(memory.find(1, '/')).toBeNull()
    expect((await memory.obtain(2, 'key', '/', async () => answer('third'))).plain.body.toString()).toBe('new')
  })

  it('keeps nothing of an answer that could not be made', async () => {
    const memory = new AnswerMemory(1_000_000)
    await expect(memory.obtain(1, 'key', '/', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await memory.obtain(1, 'key', '/', async () => answer('yes'))).plain.body.toString()).toBe('yes')
  })
})
