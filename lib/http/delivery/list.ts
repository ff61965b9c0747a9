import type { Context } from 'hono'
import { readCursor, writeCursor } from '#lib/delivery/cursor.ts'
import { listBriefings } from '#lib/delivery/list-briefings.ts'
import { env } from '#lib/kernel/env.ts'
import { ListAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { ListQuery } from './queries.ts'

const FILTERS = ['section', 'series', 'tag', 'author'] as const

/** `GET /briefings`: newest first, page by page. */
export function addList(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/briefings',
      summary: 'Public briefings, newest first',
      query: ListQuery,
      answer: ListAnswer,
      others: { 400: 'A parameter that is unknown or not valid, or a cursor of other filters (`cursor-mismatch`)' },
    },
    (context, { query }) => answerList(context, query),
  )
}

function answerList(context: Context, query: ListQuery): Promise<Response> {
  const { limit, cursor, fields = [], ...filters } = query
  const bound = filterText(filters)
  const after = cursor === undefined ? null : readCursor(cursor, bound)
  const self = address(query, cursor)
  return deliver(context, self, async state => {
    const { items, last, hasMore } = await listBriefings(filters, { limit, after, fields })
    const nextCursor = hasMore && last ? writeCursor(last, bound) : null
    const next = nextCursor && env().url + address(query, nextCursor)
    const page = JSON.stringify({ limit, nextCursor, hasMore })
    const links = JSON.stringify({ self: env().url + self, next })
    return {
      text: `{"data":[${items.join(',')}],"page":${page},"links":${links}}`,
      tags: [
        'list:briefings',
        ...bound
          .split('&')
          .filter(Boolean)
          .map(filter => filter.replace('=', ':'))
          .map(decodeURIComponent),
      ],
      modifiedAt: state.changedAt,
    }
  })
}

/** The filters alone, always in the same order and spelling: what a cursor is bound to. */
function filterText(filters: Pick<ListQuery, (typeof FILTERS)[number]>): string {
  return FILTERS.flatMap(name => {
    const value = filters[name]
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  }).join('&')
}

/** The one spelling of a list's address: defaults left out, parameters in a fixed order. */
function address(query: ListQuery, cursor: string | undefined): string {
  const parameters = [
    filterText(query),
    query.limit === 20 ? '' : `limit=${query.limit}`,
    query.fields ? `fields=${query.fields.join(',')}` : '',
    cursor === undefined ? '' : `cursor=${cursor}`,
  ].filter(Boolean)
  return `/api/v1/briefings${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
}
