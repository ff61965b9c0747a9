import type { Row } from '#lib/delivery/list-briefings.ts'
import { presentHits } from '#lib/delivery/present-hits.ts'
import { SearchAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { pageRecipe } from './list.ts'
import { SearchQuery } from './queries.ts'

/** `GET /search`: public briefings that have all the words, best first, with the passages where they stand. */
export function addSearch(app: DeliveryHono): void {
  endpoint(
    app,
    {
      path: '/search',
      summary: 'Public briefings that have all the words: first those with all in the title',
      query: SearchQuery,
      answer: SearchAnswer,
      others: { 400: 'A parameter that is unknown or not valid, or a cursor of other words (`cursor-mismatch`)' },
    },
    (context, { query }) => {
      const shown = (rows: Row[]) => presentHits(rows, query.q, query)
      const { key, make } = pageRecipe({ path: '/search', sort: 'relevance', shown }, query)
      return deliver(context, key, make)
    },
  )
}
