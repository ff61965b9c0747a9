import { fresh } from '#lib/delivery/freshness.ts'
import { health } from '#lib/delivery/health.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { log } from '#lib/kernel/log.ts'
import { JSON_SECURITY } from '../problem.ts'
import { HealthAnswer, ReadyAnswer } from './answers.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { NoQuery } from './queries.ts'

/** `GET /health` and `/ready`, for load balancers: never cached. */
export function addProbes(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/health',
      summary: 'Whether schedules fire in time',
      query: NoQuery,
      answer: HealthAnswer,
      cached: false,
      others: { 503: ['A schedule is over 30 seconds late', HealthAnswer] },
    },
    async () => {
      const found = await health()
      return probe(found, found.status === 'ok' ? 200 : 503)
    },
  )
  endpoint(
    app,
    {
      path: '/ready',
      summary: 'Whether public answers can be given',
      query: NoQuery,
      answer: ReadyAnswer,
      cached: false,
      others: { 503: 'The database does not answer' },
    },
    async () => {
      try {
        await fresh()
      } catch (error) {
        log.error('not ready', { error })
        throw new AppError('unavailable', 'The database does not answer.', { retryAfterSeconds: 5 })
      }
      return probe({ status: 'ready' }, 200)
    },
  )
}

function probe(body: object, status: number): Response {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': 'application/json',
  }
  return new Response(JSON.stringify(body), { status, headers: { ...headers, ...JSON_SECURITY } })
}
