import type { Chosen, Field } from './chosen.ts'
import { itemsOf, type Page, pagesOf } from './pages.ts'
import type { Answer, CallOptions, Request } from './request.ts'
import type { Briefing, ItemQuery, ListQuery, RelatedBriefing } from './types.ts'

/** `fields` names what an answer holds: less to carry, and the type has no more either. */
export type Choosing<Query, F extends Field> = Query & { fields?: readonly F[] }

export type Briefings = {
  /** One page, newest first. */
  list: <F extends Field = never>(query?: Choosing<ListQuery, F>, options?: CallOptions) => Promise<Page<Chosen<F>>>
  /** All pages, each asked for when the loop comes to it: `for await (const page of …)`. */
  pages: <F extends Field = never>(
    query?: Choosing<ListQuery, F>,
    options?: CallOptions,
  ) => AsyncGenerator<Page<Chosen<F>>, void, undefined>
  /** All briefings, page by page underneath: `for await (const briefing of …)`. None is skipped or repeated while news arrives. */
  all: <F extends Field = never>(
    query?: Choosing<ListQuery, F>,
    options?: CallOptions,
  ) => AsyncGenerator<Chosen<F>, void, undefined>
  /** One briefing with its body. Throws `StetProblem`: `not-found`, or `gone` with the newsroom's notice. */
  get: <F extends Field = never>(
    id: string,
    query?: Choosing<ItemQuery, F>,
    options?: CallOptions,
  ) => Promise<Chosen<F, Briefing>>
  /** The same by the slug of its address. `moved`: the slug is an older one; send readers to the one that the briefing has now. */
  bySlug: <F extends Field = never>(
    slug: string,
    query?: Choosing<ItemQuery, F>,
    options?: CallOptions,
  ) => Promise<{ briefing: Chosen<F, Briefing>; moved: boolean }>
  /** Briefings that share tags, series or authors with this one, the nearest first. */
  related: (id: string, query?: { limit?: number }, options?: CallOptions) => Promise<RelatedBriefing[]>
}

/** The calls about briefings, with `defaults` under every list's query. */
export function briefings(request: Request, defaults: ListQuery): Briefings {
  const list: Briefings['list'] = async (query, options) =>
    pageOf(await request.json('/briefings', { ...defaults, ...query }, options))
  const pages: Briefings['pages'] = (query, options) => {
    const { cursor, ...filters } = query ?? {}
    return pagesOf(next => list({ ...filters, cursor: next } as typeof query, options), cursor)
  }
  const one = async (path: string, query: ItemQuery | undefined, options: CallOptions | undefined) => {
    const { body, moved } = await request.json(`/briefings/${path}`, query, options)
    return { briefing: (body as { data: never }).data, moved }
  }
  return {
    list,
    pages,
    all: (query, options) => itemsOf(pages(query, options)),
    get: async (id, query, options) => (await one(encodeURIComponent(id), query, options)).briefing,
    bySlug: (slug, query, options) => one(`by-slug/${encodeURIComponent(slug)}`, query, options),
    related: async (id, query, options) =>
      pageOf<RelatedBriefing>(await request.json(`/briefings/${encodeURIComponent(id)}/related`, query, options)).items,
  }
}

/** A list's answer as a page. */
export function pageOf<T>({ body }: Answer): Page<T> {
  const { data, page } = body as { data: T[]; page?: { nextCursor: string | null; total?: number } }
  return { items: data, next: page?.nextCursor ?? null, total: page?.total ?? null }
}
