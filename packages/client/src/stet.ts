import { type Briefings, briefings } from './briefings.ts'
import { type LiveEvent, type LiveOptions, live } from './live.ts'
import { type CallOptions, createRequest, type Request, type RequestOptions } from './request.ts'
import { type Search, search } from './search.ts'
import { type Sync, type SyncOptions, sync } from './sync.ts'
import type { Author, Briefing, Section, Series, Tag } from './types.ts'

export type StetOptions = RequestOptions & {
  /** Lists and searches give briefings of this language alone, unless a query says otherwise. */
  locale?: Briefing['locale']
}

export type Stet = {
  briefings: Briefings
  search: Search
  /** Sections with public briefings, with counts; so for series, tags and authors. */
  sections: (options?: CallOptions) => Promise<Section[]>
  series: (options?: CallOptions) => Promise<Series[]>
  tags: (options?: CallOptions) => Promise<Tag[]>
  authors: (options?: CallOptions) => Promise<Author[]>
  /** One author. Throws `StetProblem` `not-found` when nobody of that slug has a public briefing. */
  author: (slug: string, options?: CallOptions) => Promise<Author>
  sync: (options?: SyncOptions) => Sync
  live: (options?: LiveOptions) => AsyncGenerator<LiveEvent, void, undefined>
}

/** A client of one newsroom. Every call throws `StetProblem` for a refusal and takes a `signal` that ends it. */
export function createStet({ locale, ...options }: StetOptions): Stet {
  const request = createRequest(options)
  return {
    briefings: briefings(request, { locale }),
    search: search(request, { locale }),
    sections: listOf<Section>(request, '/sections'),
    series: listOf<Series>(request, '/series'),
    tags: listOf<Tag>(request, '/tags'),
    authors: listOf<Author>(request, '/authors'),
    author: async (slug, call) => dataOf<Author>(await request.json(`/authors/${encodeURIComponent(slug)}`, {}, call)),
    sync: call => sync(request, call),
    live: (call = {}) => live(request, call),
  }
}

function listOf<T>(request: Request, path: string) {
  return async (call?: CallOptions) => dataOf<T[]>(await request.json(path, {}, call))
}

function dataOf<T>({ body }: { body: unknown }): T {
  return (body as { data: T }).data
}
