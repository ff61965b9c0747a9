import fc from 'fast-check'
import { jsonFor } from './test-json.ts'
import { type ApiDocument, operationsOf, type Parameter, type Place } from './test-operations.ts'
import { hostileText, textFor } from './test-values.ts'

/** A request to be sent. `target` is percent-encoded; words between `{{` and `}}` are filled in when it goes out. */
export type RandomRequest = { method: string; target: string; headers: Record<string, string>; body?: string }

/** What no encoder writes. */
const BROKEN = ['%', '%zz', '%E0%A4%A', '%ff', '%00', '%ED%A0%80', '%c0%ae%c0%ae', '%2', '%25', '%0d%0a', '%u0041', '+']
const ODD_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH']

const HEADERS: Record<string, string[]> = {
  'if-none-match': ['*', '"x"', 'W/"x"', '"x", "y"', ',', '', '"'.repeat(99), '"unclosed', 'x'.repeat(2_000)],
  'if-modified-since': ['Sat, 12 Apr 2098 22:24:00 GMT', 'yesterday'],
  'accept-encoding': [
    'br',
    'gzip',
    'br;q=0, gzip;q=0.5',
    '*',
    '*;q=0',
    'identity;q=0',
    'zstd',
    ';;q=',
    'br;q=NaN',
    ',',
  ],
  accept: ['application/json', 'text/html', 'x', 'application/xml;q=1'],
  authorization: [
    '',
    'Bearer',
    'Bearer x',
    'Basic eDp5',
    `Bearer stp_${'A'.repeat(43)}`,
    `Bearer stv_${'A'.repeat(43)}`,
    `bearer stm_${'-'.repeat(43)}`,
  ],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=9-1', 'lines=1'],
  'last-event-id': ['0', '1', '-1', '999999999', '99999999999999999999', 'x', '1e3'],
  'x-forwarded-for': ['203.0.113.7', 'unknown', '::1, ::2', ',,', '999.999.999.999'],
  'x-forwarded-host': ['evil.example'],
  'x-http-method-override': ['DELETE'],
  origin: ['https://evil.example', 'null'],
  cookie: [`stet.session=${'a'.repeat(43)}`, 'stet.session=', ';;=', '__proto__=1'],
  'content-type': ['application/json', 'text/plain'],
  'x-request-id': ['mine', 'a'.repeat(500)],
  'access-control-request-method': ['GET', 'DELETE'],
  'access-control-request-headers': ['if-none-match', 'x-anything'],
  'if-match': ['"1"', '*', '1'],
}

/** Random requests for every operation of the document: what it takes, what it does not, and what nobody would write. `authorizations` stand among the headers. */
export function requestsFor(document: ApiDocument, authorizations: readonly string[]): fc.Arbitrary<RandomRequest> {
  const headers = headersWith(authorizations)
  const known = fc
    .constantFrom(...operationsOf(document))
    .chain(place =>
      fc.record({ method: methodsOf(place.method), target: targetOf(place), headers, body: bodyOf(place) }),
    )
    .map(({ body, ...request }) => (body === '' ? request : { ...request, body }))
  const stray = fc.record({ method: methodsOf('GET'), target: strayTarget, headers })
  return fc.oneof({ weight: 40, arbitrary: known }, { weight: 1, arbitrary: stray })
}

/** The JSON text of a body; empty where the operation takes none. */
function bodyOf({ operation: { requestBody } }: Place): fc.Arbitrary<string> {
  const schema = requestBody?.content['application/json']?.schema
  if (schema === undefined) return fc.constant('')
  const broken = fc.constantFrom(
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '{"a":1,"a":2}',
    '\ufeff{}',
    `${'['.repeat(500)}${']'.repeat(500)}`,
  )
  const json = jsonFor(schema).map(value => JSON.stringify(value) ?? '')
  return fc.oneof({ weight: 15, arbitrary: json }, { weight: 1, arbitrary: broken })
}

function methodsOf(usual: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: fc.constant('HEAD') },
    { weight: 1, arbitrary: fc.constantFrom('OPTIONS', ...ODD_METHODS) },
  )
}

const broken = fc.constantFrom(...BROKEN)
const encoded = (text: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 12, arbitrary: text.map(encode) }, { weight: 1, arbitrary: broken })

function targetOf({ template, operation: { parameters = [] } }: Place): fc.Arbitrary<string> {
  const inPath = parameters.filter(one => one.in === 'path')
  const inQuery = parameters.filter(one => one.in === 'query')
  const path = fc
    .tuple(...inPath.map(({ schema }) => encoded(textFor(schema))))
    .map(values => inPath.reduce((text, { name }, i) => text.replace(`{${name}}`, values[i] ?? ''), template))
  return fc.tuple(path, tail, queryOf(inQuery)).map(([base, end, query]) => base + end + query)
}

/** Now and then something that is no longer the same address. */
const tail = fc.oneof(
  { weight: 40, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('/', '//', '/..', '/%2e%2e', ';x=1', '.json', '%20', '%2f', '/.', '%00') },
)

function queryOf(parameters: Parameter[]): fc.Arbitrary<string> {
  const pair = (name: string, value: fc.Arbitrary<string>) => encoded(value).map(text => `${encode(name)}=${text}`)
  const needed = parameters.filter(({ required }) => required)
  const free = parameters.filter(({ required }) => !required)
  const pairs = (some: Parameter[]) => fc.tuple(...some.map(({ name, schema }) => pair(name, textFor(schema))))
  // With all of them at once hardly a request would be valid.
  const chosen = fc.subarray(free, { maxLength: Math.min(4, free.length) }).chain(pairs)
  const asked = fc.oneof({ weight: 20, arbitrary: pairs(needed) }, { weight: 1, arbitrary: fc.constant([]) })
  const unknown = fc.tuple(encoded(hostileText), encoded(hostileText)).map(([name, value]) => `${name}=${value}`)
  const extra = fc.oneof(
    { weight: 12, arbitrary: fc.constant([] as string[]) },
    { weight: 1, arbitrary: fc.array(unknown, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: twice(parameters, pair) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ['&&'],
        ['='],
        ['?'],
        Array.from({ length: 40 }, (_, n) => `p${n}=1`),
      ),
    },
  )
  return fc.tuple(asked, chosen, extra).map(parts => {
    const all = parts.flat()
    return all.length > 0 ? `?${all.join('&')}` : ''
  })
}

function twice(parameters: Parameter[], pair: (name: string, value: fc.Arbitrary<string>) => fc.Arbitrary<string>) {
  if (parameters.length === 0) return fc.constant([] as string[])
  return fc
    .constantFrom(...parameters)
    .chain(({ name, schema }) => fc.tuple(pair(name, textFor(schema)), pair(name, textFor(schema))))
}

const strayTarget = encoded(hostileText).map(text => `/api/v1/${text}`)

function headersWith(authorizations: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const all: Record<string, string[]> = {
    ...HEADERS,
    authorization: [...(HEADERS.authorization ?? []), ...authorizations, ...authorizations],
  }
  return fc
    .subarray(Object.keys(all), { maxLength: 3 })
    .chain(names => fc.record(Object.fromEntries(names.map(name => [name, fc.constantFrom(...(all[name] ?? []))]))))
}

/** As addresses are written; marks stay as they are, and half of a character is left out. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%7B%7Bseen%3A(\d+)%7D%7D/g, '{{seen:$1}}')
}
