import fc from 'fast-check'
import type { Schema } from './test-closed-schema.ts'

type Keywords = {
  enum?: unknown[]
  const?: unknown
  type?: string | string[]
  format?: string
  description?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  example?: unknown
  examples?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Stands for something that an earlier answer told: an id, a slug, a cursor. `fillIn` puts it there when the request goes out. */
const seen = fc.nat({ max: 9_999 }).map(n => `{{seen:${n}}}`)

/** `text` with every mark replaced by the word that `known` gives for its number. */
export function fillIn(text: string, known: (n: number) => string): string {
  return text.replaceAll(/\{\{seen:(\d+)\}\}/g, (_, n) => known(Number(n)))
}

const TIMES = [
  ...['2024-04-12T22:24:00.000Z', '2030-01-01T00:00:00+09:00', '1970-01-01T00:00:00Z', '2026-02-30T00:00:00Z'],
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999-14:00', '+275760-09-13T00:00:00Z', '2024-04-12', '12:00'],
]
const TEXTS = [
  ...['', ' ', '0', '-1', 'null', 'undefined', 'NaN', '[object Object]', '__proto__', 'constructor', 'toString'],
  ...[
    "' or 1=1 --",
    '"; drop table briefings; --',
    '%',
    '_',
    '*',
    '반도체',
    '반도체 공장',
    '가',
    'ㄱ',
    '반'.normalize('NFD'),
  ],
  ...[
    '"반도체',
    'a AND NOT b',
    'NEAR(a b)',
    'a:b',
    'title:*',
    '-a',
    'a OR',
    '(',
    "a'b",
    '\\',
    '<script>alert(1)</script>',
  ],
  ...[
    '../../etc/passwd',
    'http://evil.example/',
    '😀',
    '\u202e',
    '\ufeff',
    '\u0000',
    'a\u0000b',
    '\ud7ff',
    '\u00a0',
    '\n',
    '\r\nx: y',
  ],
  ...[
    '&',
    '=',
    '?',
    '#',
    '+',
    ',',
    ',,',
    ';',
    '{}',
    '[]',
    'true',
    'false',
    'at:2030-01-01T00:00:00Z',
    'draft',
    'published',
  ],
]
const NUMBERS = [0, -1, 1, 2, 99, 100, 101, 1e3, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 0.5, -0.5]

/** Text that no schema asked for. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS, 'NaN', 'Infinity', '1e1', '007', '１').map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 3_500 }).map(length => 'x'.repeat(length)) },
)

/** Values that a schema takes, those just outside of it, and some that are far from it; as they stand in an address. */
export function textFor(schema: Schema): fc.Arbitrary<string> {
  const fitting = fittingText(typeof schema === 'boolean' ? {} : (schema as Keywords))
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 2, arbitrary: seen },
    { weight: 3, arbitrary: hostileText },
  )
}

function fittingText(schema: Keywords): fc.Arbitrary<string> {
  const options = schema.anyOf ?? schema.oneOf
  if (options?.length) return fc.oneof(...options.map(one => fittingText(one as Keywords)))
  if (schema.enum?.length) return fc.constantFrom(...schema.enum.map(String))
  if (schema.const !== undefined) return fc.constant(String(schema.const))
  const { minimum = -10, maximum = 1_000, format, example } = schema
  const type = [schema.type].flat()[0]
  if (type === 'integer' || type === 'number') {
    const edges = [minimum - 1, minimum, minimum + 1, maximum - 1, maximum, maximum + 1]
    return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: minimum, max: maximum })).map(String)
  }
  if (type === 'boolean') return fc.constantFrom('true', 'false')
  if (format === 'date-time') return fc.constantFrom(...TIMES)
  const usual = [...(example === undefined ? [] : [String(example)]), ...named(schema.description)]
  const parts = typeof example === 'string' && example.includes(',') ? example.split(',') : []
  if (parts.length > 0) return fc.subarray(parts, { minLength: 1 }).map(some => some.join(','))
  return fc.oneof(
    seen,
    seen,
    fc.constantFrom('tech', 'technology', '반도체', '시장', 'tag-1', ...usual),
    lengths(schema),
  )
}

/** The words that a description sets apart as `values`. */
function named(description = ''): string[] {
  return [...description.matchAll(/`([a-z]+)`/g)].map(([, word = '']) => word)
}

/** The shortest and the longest text that is taken, and those just beyond. */
function lengths({ minLength = 0, maxLength = 80 }: Keywords): fc.Arbitrary<string> {
  const edges = [minLength - 1, minLength, maxLength, maxLength + 1].filter(length => length >= 0 && length < 3_500)
  return fc.constantFrom(...edges.map(length => '가'.repeat(length)), ...edges.map(length => 'a'.repeat(length)))
}
