import { afterAll, beforeAll, expect, it } from 'vitest'
import { transaction } from '#db/store.ts'
import { useTestStore } from '#db/test-store.ts'
import { sampleId } from '#lib/delivery/sample-publication.ts'
import { addTerms, changePublication, publishSample, SENTINEL } from '#lib/delivery/test-newsroom.ts'
import { indexPublication, unindexPublication } from '#lib/search/index-publication.ts'
import { type Ask, startDelivery } from './test-server.ts'

useTestStore()

let ask: Ask
let stop: () => Promise<void>

beforeAll(async () => {
  await addTerms()
  for (let n = 0; n < 24; n++) await publishSample(n)
  ;({ ask, stop } = await startDelivery())
})
afterAll(() => stop())

type Hit = { id: string; title: string; highlights: { field: string; text: string; ranges: [number, number][] }[] }
const search = async (query: string) => {
  const { status, body } = await ask(`/search?${query.replace(/[^ -~]+/g, encodeURIComponent)}`)
  return { status, ...JSON.parse(body.toString()) }
}
const words = ({ highlights }: Hit) =>
  highlights.map(({ field, text, ranges }) => [field, ...ranges.map(([from, to]) => text.slice(from, to))])

it('gives summaries with the places of all words, best first', async () => {
  const { status, data, page } = await search('q=로봇&count=true')
  expect([status, page.total, data.map(({ id }: Hit) => id)]).toEqual([200, 3, [19, 11, 3].map(sampleId)])
  expect(words(data[0])).toEqual([
    ['title', '로봇'],
    ['keyPoints', '로봇'],
  ])
  expect(data[0]).not.toHaveProperty('body')
  const both = await search('q=공급망경쟁 아시아'.replace(' ', '%20'))
  expect(both.data).toEqual([])
  const body = await search('q=공급%20경쟁&limit=1')
  expect(words(body.data[0])).toEqual([
    ['keyPoints', '경쟁'],
    ['keyPoints', '공급'],
    ['body', ...Array.from({ length: body.data[0].highlights[2].ranges.length }, (_, i) => (i % 2 ? '경쟁' : '공급'))],
  ])
})

it('takes fields, include and filters, and goes on by cursor', async () => {
  const { data } = await search('q=로봇&fields=title&include=authors&section=business&tag=tag-5')
  expect(data.map(Object.keys)).toEqual([['title', 'highlights']])
  const seen: string[] = []
  let next = '/search?q=%EC%95%84%EC%8B%9C%EC%95%84&limit=5'
  while (next) {
    const answer = JSON.parse((await ask(next)).body.toString())
    seen.push(...answer.data.map(({ id }: Hit) => id))
    next = answer.links.next?.split('/api/v1')[1] ?? ''
  }
  expect(seen).toEqual(Array.from({ length: 24 }, (_, n) => sampleId(23 - n)))
})

it.each([
  '',
  'q=',
  'q=%20',
  'q=a&sort=relevance',
  'q=a&x=1',
  'q=a&q=b',
  `q=${'a'.repeat(201)}`,
  'q=a&cursor=x',
  'q=a&limit=101',
])('refuses %s', async query => expect(await search(query)).toMatchObject({ status: 400 }))

it.each(['%22', '%00', '%F0%9F%98%80', '%ED%A0%80', '*', "';--", '%5C', '(', 'NEAR(', 'a%20AND%20', '-', '%EE%80%81'])(
  'takes %s for text',
  async typed => expect(await search(`q=${typed}`)).toMatchObject({ status: 200, data: [] }),
)

it('never finds a word of a working copy', async () => {
  for (const typed of [SENTINEL, 'unpublished', 'unpub']) expect((await search(`q=${typed}`)).data).toEqual([])
})

it('forgets what was taken off at once, and keeps the place of what comes back', async () => {
  const id = sampleId(11)
  await transaction(tx => unindexPublication(tx, id))
  await changePublication(id, { state: 'withdrawn', answer: 404 })
  expect((await search('q=로봇')).data.map((hit: Hit) => hit.id)).toEqual([19, 3].map(sampleId))
  await changePublication(id, { state: 'live', answer: null })
  await transaction(tx => indexPublication(tx, id))
  await changePublication(id, { answer: null })
  expect((await search('q=로봇')).data.map((hit: Hit) => hit.id)).toEqual([19, 11, 3].map(sampleId))
})
