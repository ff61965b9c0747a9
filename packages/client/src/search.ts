import { type Choosing, pageOf } from './briefings.ts'
import type { Chosen, Field } from './chosen.ts'
import type { Page } from './pages.ts'
import type { CallOptions, Request } from './request.ts'
import type { Highlight, SearchQuery } from './types.ts'

/** One page of the briefings that have all the words, the most fitting first, with the passages where they stand. */
export type Search = <F extends Field = never>(
  words: string,
  query?: Choosing<SearchQuery, F>,
  options?: CallOptions,
) => Promise<Page<Chosen<F> & { highlights: Highlight[] }>>

/** The search, with `defaults` under every query. */
export function search(request: Request, defaults: SearchQuery): Search {
  return async (words, query, options) =>
    pageOf(await request.json('/search', { ...defaults, ...query, q: words }, options))
}
