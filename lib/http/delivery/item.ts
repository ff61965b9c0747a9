import type { Context } from 'hono'
import { findBriefing, findSlug } from '#lib/delivery/find-briefing.ts'
import { fresh } from '#lib/delivery/freshness.ts'
import { type Choice, present } from '#lib/delivery/present.ts'
import { ItemAnswer } from './answers.ts'
import { cacheControlUntil } from './cache-control.ts'
import { deliver, type Recipe } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { asksBeyondPublic, PERSPECTIVE_PROBLEMS, previewItem } from './perspectives.ts'
import { IdPath, ItemQuery, SlugPath } from './queries.ts'

/** How one briefing that readers do not see is refused. */
export const NOT_PUBLIC = {
  404: 'Unknown, never public, or withdrawn with this answer',
  410: 'Withdrawn with this answer, or killed (`notice` says why)',
}
const PROBLEMS = { ...PERSPECTIVE_PROBLEMS, ...NOT_PUBLIC }

/** `GET /briefings/{id}` and `/briefings/by-slug/{slug}`: one public briefing with its body. */
export function addItem(app: DeliveryHono): void {
  const shape = { query: ItemQuery, answer: ItemAnswer }
  endpoint(
    app,
    {
      ...shape,
      path: '/briefings/by-slug/{slug}',
      summary: 'One public briefing by its slug',
      params: SlugPath,
      others: { 308: 'The slug is an older one of the same briefing', ...PROBLEMS },
    },
    async (context, { params, query }) => {
      if (asksBeyondPublic(query)) return previewItem(context, { slug: params.slug }, query)
      const { nextDue } = await fresh()
      const { id, canonical } = await findSlug(params.slug)
      return canonical === params.slug ? answerItem(context, id, query) : moved(context, { id, canonical, nextDue })
    },
  )
  endpoint(
    app,
    { ...shape, path: '/briefings/{id}', summary: 'One public briefing', params: IdPath, others: PROBLEMS },
    async (context, { params, query }) => {
      if (asksBeyondPublic(query)) return previewItem(context, { id: params.id }, query)
      return answerItem(context, params.id, query)
    },
  )
}

function answerItem(context: Context, id: string, choice: Choice): Promise<Response> {
  const { key, make } = itemRecipe(id, choice)
  return deliver(context, key, make)
}

/** How one item is made. */
export function itemRecipe(id: string, { fields, include }: Choice): Recipe {
  const key = `/api/v1/briefings/${encodeURIComponent(id)}?${fields?.join() ?? ''}&${include?.join() ?? ''}`
  const make: Recipe['make'] = async state => {
    const { text, modifiedAt } = await findBriefing(id)
    const [chosen] = await present([text], { fields, include })
    const others = include?.includes('related') ?? false
    return {
      text: `{"data":${chosen}}`,
      tags: [...tagsOf(JSON.parse(text)), ...(others ? ['list:briefings'] : [])],
      modifiedAt: others ? state.changedAt : modifiedAt,
    }
  }
  return { key, make }
}

type Term = { slug: string | null }
type Tagged = { id: string; section: Term | null; series: Term | null; tags: Term[]; authors: Term[] }

function tagsOf({ id, section, series, tags, authors }: Tagged): string[] {
  const named = (kind: string, terms: (Term | null)[]) =>
    terms.flatMap(term => (term?.slug ? [`${kind}:${term.slug}`] : []))
  return [
    `briefing:${id}`,
    ...named('section', [section]),
    ...named('series', [series]),
    ...named('tag', tags),
    ...named('author', authors),
  ]
}

function moved(
  context: Context,
  { id, canonical, nextDue }: { id: string; canonical: string; nextDue: number },
): Response {
  const { search } = new URL(context.req.url)
  return new Response(null, {
    status: 308,
    headers: {
      location: `/api/v1/briefings/by-slug/${encodeURIComponent(canonical)}${search}`,
      'access-control-allow-origin': '*',
      'cache-control': cacheControlUntil(nextDue),
      'cache-tag': `briefing:${id}`,
      'surrogate-key': `briefing:${id}`,
      vary: 'Accept-Encoding',
    },
  })
}
