import type { ListQuery } from './queries.ts'
import { FILTERS, spelled } from './spelled.ts'

const TERMS = ['section', 'series', 'tag', 'author'] as const
const INSTANTS = ['publishedAfter', 'publishedBefore', 'updatedAfter'] as const
const CHOOSING = [...FILTERS, ...INSTANTS, 'q']

type Filters = Pick<ListQuery, (typeof TERMS)[number] | (typeof INSTANTS)[number] | 'locale' | 'q' | 'sort'>
type Query = Omit<ListQuery, 'perspective'>

/** All that chooses and orders a list, always in the same order and spelling: what a cursor is bound to. */
export function boundText({ sort, ...filters }: Filters): string {
  return [
    ...spelled(filters, CHOOSING),
    ...(sort === undefined || sort === '-publishedAt' ? [] : [`sort=${sort}`]),
  ].join('&')
}

/** The one spelling of a list's address: defaults left out, parameters in a fixed order. */
export function listAddress(path: string, query: Query, cursor = query.cursor): string {
  const { limit, fields, include, count } = query
  const parameters = [
    boundText(query),
    limit === 20 ? '' : `limit=${limit}`,
    fields ? `fields=${fields.join(',')}` : '',
    include ? `include=${include.join(',')}` : '',
    count ? 'count=true' : '',
    cursor === undefined ? '' : `cursor=${cursor}`,
  ].filter(Boolean)
  return `/api/v1${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
}

/** What a list's answer is about: it changes when anything public does, and caches may also drop it by its terms. */
export function listTags(filters: Pick<Filters, (typeof TERMS)[number]>): string[] {
  return ['list:briefings', ...TERMS.flatMap(name => (filters[name] === undefined ? [] : [`${name}:${filters[name]}`]))]
}
