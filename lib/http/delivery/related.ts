import { listRelated } from '#lib/delivery/related.ts'
import { RelatedAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { NOT_PUBLIC } from './item.ts'
import { IdPath, RelatedQuery } from './queries.ts'

/** `GET /briefings/{id}/related`: other public briefings by shared tags, series and authors. */
export function addRelated(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/briefings/{id}/related',
      summary: 'Other public briefings with the same tags, series or authors, those that share most first',
      params: IdPath,
      query: RelatedQuery,
      answer: RelatedAnswer,
      others: NOT_PUBLIC,
    },
    (context, { params: { id }, query: { limit } }) =>
      deliver(context, `/api/v1/briefings/${encodeURIComponent(id)}/related?limit=${limit}`, async state => ({
        text: JSON.stringify({ data: await listRelated(id, limit) }),
        tags: ['list:briefings', `briefing:${id}`],
        modifiedAt: state.changedAt,
      })),
  )
}
