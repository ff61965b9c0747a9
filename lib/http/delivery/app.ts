import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { parse } from '#lib/kernel/command.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { deliveryDocument } from '../docs/delivery-document.ts'
import { methodNotAllowed } from '../problem.ts'
import { type RequestIdEnv, requestId } from '../request-id.ts'
import { deliver } from './deliver.ts'
import { readKey, refuseWrongKey } from './delivery-key.ts'
import type { DeliveryHono } from './endpoint.ts'
import { addFeeds } from './feeds.ts'
import { addItem } from './item.ts'
import { limits } from './limits.ts'
import { addList } from './list.ts'
import { addLive } from './live.ts'
import { addProbes } from './probes.ts'
import { NoQuery } from './queries.ts'
import { openToAll, refuse } from './refuse.ts'
import { addRelated } from './related.ts'
import { addSearch } from './search.ts'
import { addSync } from './sync.ts'
import { addTerms } from './terms.ts'

const ALLOW = 'GET, HEAD, OPTIONS'

/** The public API, `/api/v1`: reads published snapshots only; `GET` and `HEAD`, from any origin. */
export const deliveryApp: DeliveryHono = new OpenAPIHono<RequestIdEnv>().basePath('/api/v1')

deliveryApp.use('*', requestId)
deliveryApp.use('*', readKey)
deliveryApp.use('*', limits)
deliveryApp.use('*', refuseWrongKey)
deliveryApp.onError(refuse)
addList(deliveryApp)
addItem(deliveryApp)
addRelated(deliveryApp)
addSearch(deliveryApp)
addTerms(deliveryApp)
addFeeds(deliveryApp)
addSync(deliveryApp)
addLive(deliveryApp)
addProbes(deliveryApp)
deliveryApp.get('/openapi.json', context => {
  parse(NoQuery, context.req.query(), 'query')
  return deliver(context, '/api/v1/openapi.json', async state => ({
    text: JSON.stringify(deliveryDocument(deliveryApp)),
    tags: ['openapi'],
    modifiedAt: state.changedAt,
  }))
})
deliveryApp.options('*', preflight)
deliveryApp.get('*', () => {
  throw new AppError('not-found', 'There is nothing at this address.')
})
deliveryApp.all('*', context => openToAll(methodNotAllowed(context, ALLOW)))

function preflight(context: Context): Response {
  const wanted = context.req.header('access-control-request-headers')
  return new Response(null, {
    status: 204,
    headers: {
      allow: ALLOW,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': ALLOW,
      ...(wanted ? { 'access-control-allow-headers': 'authorization, if-none-match, last-event-id' } : {}),
      'access-control-max-age': '86400',
    },
  })
}
