import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestStore } from '#db/test-store.ts'
import { addTerms, publishSample } from '#lib/delivery/test-newsroom.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

let ask: Ask
let stop: () => Promise<void>
beforeAll(async () => {
  await addTerms()
  await publishSample(1)
  ;({ ask, stop } = await startDelivery())
})
afterAll(() => stop())

/** Not well-formed, or with signs that have a meaning of their own. */
it.each([
  ['/briefings?limit=5?foo=1', 400],
  ['/briefings?tag=tag-1?b', 200],
  ['/briefings?', 200],
  ['/briefings?tag=tag-1#b', 200],
  ['/briefings?q=100%', 200],
  ['/briefings?section=%E0', 200],
  ['/briefings?section=%zz', 200],
  ['/briefings/sample-00000001?fields=id?x', 400],
  ['/briefings/%E0', 404],
])('%s is %i, from memory as from the router', async (path, status) => {
  const router = await ask(path, { memory: false })
  const first = await ask(path)
  const again = await ask(path)
  expect([first.status, again.status, router.status]).toEqual([status, status, status])
  if (status !== 200) return
  expect(first.body.toString()).toBe(router.body.toString())
  expect(again.body.toString()).toBe(router.body.toString())
})

it('a second question mark belongs to the value before it', async () => {
  const { links } = JSON.parse((await ask('/briefings?tag=tag-1?b')).body.toString())
  expect(new URL(links.self).searchParams.get('tag')).toBe('tag-1?b')
})
