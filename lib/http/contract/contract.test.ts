import { expect, it } from 'vitest'
import { contractOf, type Exchange } from './test-contract.ts'
import type { ApiDocument } from './test-operations.ts'

const Named = { type: 'object', required: ['slug'], properties: { slug: { type: 'string' } } }
const Item = {
  allOf: [{ $ref: '#/components/schemas/Named' }, { required: ['n'], properties: { n: { type: 'integer' } } }],
}
const json = (schema: Record<string, unknown>) => ({ 'application/json': { schema } })
const document: ApiDocument & Record<string, unknown> = {
  components: { schemas: { Named, Item } },
  paths: {
    '/api/v1/items/{id}': {
      get: {
        responses: {
          200: {
            description: 'One',
            headers: { etag: { required: true } },
            content: json({ required: ['data'], properties: { data: { $ref: '#/components/schemas/Item' } } }),
          },
          304: { description: 'The same', headers: { etag: { required: true } } },
          404: { description: 'None', content: { 'application/problem+json': { schema: { type: 'object' } } } },
        },
      },
    },
  },
}
const contract = contractOf(document, { elsewhere: [404, 405] })
const fine: Exchange = {
  ...{ method: 'GET', target: '/api/v1/items/1', status: 200 },
  headers: { etag: '"a"', 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from('{"data":{"slug":"a","n":1}}'),
}
const body = (text: string) => ({ body: Buffer.from(text) })

it.each<[string, Partial<Exchange>]>([
  ['an answer as documented', {}],
  ['its head', { method: 'HEAD', body: Buffer.alloc(0) }],
  ['304 without a body', { status: 304, headers: { etag: '"a"' }, body: Buffer.alloc(0) }],
  ['chosen fields', { target: '/api/v1/items/1?fields=n', ...body('{"data":{"n":1}}') }],
  ['what no cache keeps', { headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' } }],
])('takes %s', (_, over) => {
  expect(contract.faultsOf({ ...fine, ...over })).toEqual([])
})

it.each<[string, Partial<Exchange>, string]>([
  ['a status that is not documented', { status: 500 }, '500 is not documented'],
  ['another media type', { headers: { ...fine.headers, 'content-type': 'text/html' } }, 'text/html is not documented'],
  ['a missing header', { headers: { 'content-type': 'application/json' } }, 'the header etag is missing'],
  ['a member that is missing', body('{"data":{"n":1}}'), "required property 'slug'"],
  ['a member of another type', body('{"data":{"slug":"a","n":"1"}}'), '/data/n must be integer'],
  ['a member that nobody documented', body('{"data":{"slug":"a","n":1,"note":"x"}}'), '"unevaluatedProperty":"note"'],
  ['one beside the data', body('{"data":{"slug":"a","n":1},"debug":1}'), '"unevaluatedProperty":"debug"'],
  ['such a member among chosen fields', { target: '/api/v1/items/1?fields=n', ...body('{"data":{"m":1}}') }, '"m"'],
  ['a body of a HEAD', { method: 'HEAD' }, 'there is a body'],
  ['a body of a 304', { status: 304 }, 'there is a body'],
  ['an answer where there is no operation', { target: '/api/v1/other' }, '200 at no operation'],
  ['a method that is not there', { method: 'POST' }, '200 at no operation'],
  ['a refusal that is no problem', { method: 'POST', status: 405 }, 'is no problem'],
])('finds %s', (_, over, fault) => {
  expect(contract.faultsOf({ ...fine, ...over }).join()).toContain(fault)
})
