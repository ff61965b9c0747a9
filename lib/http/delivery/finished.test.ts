import { expect, it } from 'vitest'
import { finish, formFor, formNow } from './finished.ts'

it('a compression that failed is tried again by who asks next, and one that is made is kept', async () => {
  const finished = finish({ text: 'news '.repeat(1_000), tags: [], modifiedAt: new Date(0) })
  let tries = 0
  const failing = {
    ...finished,
    make: async (coding: 'br' | 'gzip') => {
      if (++tries === 1) throw new Error('no memory')
      return finished.make(coding)
    },
  }
  const both = await Promise.allSettled([formFor(failing, 'br'), formFor(failing, 'br')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const form = await formFor(failing, 'br')
  expect(formNow(failing, 'br')).toBe(form)
  expect(await formFor(failing, 'br')).toBe(form)
  expect(tries).toBe(2)
})
