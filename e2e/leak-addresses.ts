import { globSync } from 'node:fs'
import type { Json } from './desk.ts'
import { ROOT } from './start-server.ts'

/** Words that make addresses: `known` may stand anywhere in a path, `asked` are looked for. */
type Words = { known: readonly string[]; asked: readonly string[] }

/** Filters are tried with some of the words and with the last. */
const FILTER_ONE_IN = 6

/** Every address of the public API that its own document makes possible with these words. */
export function apiAddresses(document: Json, { known, asked }: Words): string[] {
  return Object.entries<Json>(document.paths).flatMap(([template, { get }]) => {
    if (!get) return []
    const parameters: Json[] = get.parameters ?? []
    const paths = template.includes('{') ? known.map(word => filled(template, word)) : [template]
    const needed = parameters.filter(one => one.in === 'query' && one.required).map(one => one.name)
    const base = needed.length > 0 ? asked.map(word => needed.map(name => `${name}=${encode(word)}`).join('&')) : ['']
    const chosen = parameters.filter(one => one.in === 'query').flatMap(one => queriesOf(one, { known, asked }))
    const queries = [...base, ...chosen.map(query => [base[0], query].filter(Boolean).join('&'))]
    // One path with every query, every path with the plain one.
    const [first = template, ...others] = paths
    return [
      ...queries.map(query => (query ? `${first}?${query}` : first)),
      ...others.flatMap(path => [path, ...richQueries(parameters).map(query => `${path}?${query}`)]),
    ]
  })
}

/** The parameter with every value that it can have: those that its schema lists, and the words. */
function queriesOf({ name, schema = {} }: Json, { known, asked }: Words): string[] {
  const listed = schema.description?.split(': ')[1]?.replace(/\.$/, '').split(', ') ?? []
  const values: string[] =
    schema.enum ??
    ({ integer: ['1', '50', '100'], boolean: ['true', 'false'] } as Json)[schema.type] ??
    (schema.format === 'date-time' ? ['2000-01-01T00:00:00Z', '2099-01-01T00:00:00Z'] : null) ??
    (name === 'fields' ? [...listed, listed.join(',')] : null) ??
    (name === 'include' || name === 'perspective' ? [schema.example] : null) ??
    (name === 'q' ? asked : known.filter((_, n) => n % FILTER_ONE_IN === 0 || n === known.length - 1))
  return values.map(value => `${name}=${encode(String(value))}`)
}

/** The widest choices at each single thing. */
function richQueries(parameters: Json[]): string[] {
  const include = parameters.find(({ name }) => name === 'include')?.schema?.example
  return include ? [`include=${encode(include)}`] : []
}

/** Pages and files: those of readers and of the desk's door, drafts' addresses, and all that the build gives to browsers. */
export function pageAddresses({ known }: Words): string[] {
  const files = globSync('.next/static/**/*.*', { cwd: ROOT }).map(file => `/_next/${file.slice('.next/'.length)}`)
  const named = known.flatMap(word => [
    `/reader/${encode(word)}`,
    `/preview/${encode(word)}`,
    `/media/${encode(word)}/1.webp`,
  ])
  const fixed = [
    '/',
    '/reader',
    '/sign-in',
    '/welcome/nothing',
    '/robots.txt',
    '/sitemap.xml',
    '/nowhere',
    '/favicon.ico',
  ]
  const door = ['/desk', '/desk/briefings', '/desk/people', '/desk/keys', '/desk/webhooks', '/api/auth/session']
  const more = ['/api/auth/providers', '/api/auth/csrf', '/api/desk/openapi.json', '/api/desk/docs', '/api/v1/docs']
  const closed = ['/api/desk/briefings', '/api/desk/people', '/api/desk/tags', '/api/desk/keys', '/api/desk/audit']
  const single = known.map(word => `/api/desk/briefings/${encode(word)}`)
  return [
    ...fixed,
    ...door,
    ...more,
    ...closed,
    ...single,
    ...named,
    ...files,
    '/api/v1/openapi.json',
    '/%E0%A4%A',
    '/reader/%00',
  ]
}

function filled(template: string, word: string): string {
  return template.replaceAll(/\{\w+\}/g, encode(word))
}

const encode = encodeURIComponent
