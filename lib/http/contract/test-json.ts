import fc from 'fast-check'
import type { Schema } from './test-closed-schema.ts'
import { hostileText, textFor } from './test-values.ts'

type Keywords = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema
  items?: Schema
  minimum?: number
  maximum?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

const SAFE = Number.MAX_SAFE_INTEGER

/** JSON that no schema asked for. */
const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 1e-320, SAFE + 2, [], {}, [[[[]]]], { toJSON: 1, length: -1 }),
  fc.constant(JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}')),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Values that the schema takes, now and then with something else at any place in them. */
export function jsonFor(schema: Schema): fc.Arbitrary<unknown> {
  const keywords = typeof schema === 'boolean' ? {} : (schema as Keywords)
  return fc.oneof({ weight: 20, arbitrary: fittingJson(keywords) }, { weight: 1, arbitrary: hostileJson })
}

function fittingJson(schema: Keywords): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (options?.length) return fc.oneof(...options.map(jsonFor))
  if ('enum' in schema || 'const' in schema) return textFor(schema)
  const type = [schema.type].flat()[0]
  if (type === 'object') return objectFor(schema)
  if (type === 'array') return fc.array(jsonFor(schema.items ?? true), { maxLength: 3 })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'integer' || type === 'number') {
    const { minimum = -1, maximum = 5 } = schema
    const [low, high] = [Math.max(minimum, -SAFE), Math.min(maximum, SAFE)]
    return fc.oneof(fc.constantFrom(low - 1, low, high, high + 1, 0.5, 1, 2), fc.integer({ min: 0, max: 9 }))
  }
  return type === 'string' ? textFor(schema) : fc.jsonValue({ maxDepth: 3 })
}

function objectFor({ properties = {}, required = [], additionalProperties }: Keywords): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, jsonFor(member)]))
  const known = fc.oneof(
    { weight: 12, arbitrary: fc.record(members, { requiredKeys: required.filter(name => name in members) }) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
  )
  const open = typeof additionalProperties === 'object'
  const more = fc.oneof(
    { weight: open ? 1 : 20, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(hostileText, jsonFor(additionalProperties ?? true), { maxKeys: 2 }) },
  )
  return fc.tuple(known, more).map(([one, other]) => ({ ...other, ...one }))
}
