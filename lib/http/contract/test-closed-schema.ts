export type Schema = boolean | { [keyword: string]: unknown }
type Keywords = Record<string, unknown>

const MAPS = ['properties', 'patternProperties']
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const SINGLE = ['items', 'additionalProperties']
/** Branches speak of the same value as the schema around them, which alone closes it. */
const BRANCHES = ['allOf', 'anyOf', 'oneOf']

/**
 * The schema with its references written out, in which an object that names its members has no others. With `chosen`,
 * members under `data` may be missing, as `fields` leaves them out. Throws for a schema that contains itself.
 */
export function closedSchema(schema: Schema, document: object, chosen: boolean): Schema {
  return walk(schema, { document, chosen, branch: false, within: [] })
}

type Place = { document: object; chosen: boolean; branch: boolean; within: string[]; optional?: boolean }

function walk(schema: Schema, place: Place): Schema {
  if (typeof schema === 'boolean') return schema
  const { $ref, ...keywords } = schema
  if (typeof $ref !== 'string') return close(keywords, place)
  if (place.within.includes($ref)) throw new Error(`${$ref} contains itself.`)
  const there = resolve($ref, place.document)
  const within = [...place.within, $ref]
  if (Object.keys(keywords).length === 0) return walk(there, { ...place, within })
  return walk({ allOf: [there, keywords] }, { ...place, within })
}

function close(schema: Keywords, place: Place): Schema {
  const walked = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    const inner = { ...place, branch: BRANCHES.includes(keyword) }
    if (MAPS.includes(keyword)) return [keyword, membersOf(value as Record<string, Schema>, inner)]
    if (LISTS.includes(keyword)) return [keyword, (value as Schema[]).map(one => walk(one, inner))]
    return [keyword, SINGLE.includes(keyword) ? walk(value as Schema, inner) : value]
  })
  const { required, ...rest } = Object.fromEntries(walked)
  // Without its required members one value may fit several branches.
  const { oneOf, ...others } = rest
  const whole = place.optional
    ? { ...others, ...(oneOf ? { anyOf: oneOf } : {}) }
    : { ...rest, ...(required ? { required } : {}) }
  const open = place.branch || 'additionalProperties' in whole || !namesMembers(whole)
  return open ? whole : { ...whole, unevaluatedProperties: false }
}

function membersOf(members: Record<string, Schema>, place: Place): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const optional = place.optional || (place.chosen && name === 'data')
      return [name, walk(member, { ...place, optional })]
    }),
  )
}

function namesMembers(schema: Keywords): boolean {
  const branches = BRANCHES.flatMap(keyword => (schema[keyword] as Schema[] | undefined) ?? [])
  return 'properties' in schema || branches.some(branch => typeof branch === 'object' && namesMembers(branch))
}

function resolve(reference: string, document: object): Schema {
  let there: unknown = document
  for (const part of reference.replace(/^#\//, '').split('/')) there = (there as Keywords | undefined)?.[part]
  if (there === undefined) throw new Error(`${reference} leads nowhere.`)
  return there as Schema
}
