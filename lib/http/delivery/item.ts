import type { Context } from 'hono'
import { pickFields } from '#lib/delivery/fields.ts'
import { findBriefing, findSlug } from '#lib/delivery/find-briefing.ts'
import { fresh } from '#lib/delivery/freshness.ts'
import { ItemAnswer } from './answers.ts'
import { CALM } from './cache-control.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { IdPath, ItemQuery, SlugPath } from './queries.ts'

const PROBLEMS = {
  400: 'A parameter that is unknown or not valid',
  404: 'Unknown, never public, or withdrawn with this answer',
  410: 'Withdrawn with this answer, or killed (`notice` says why)',
}

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
      await fresh()
      const { id, canonical } = await findSlug(params.slug)
      return canonical === params.slug ? answerItem(context, id, query.fields) : moved(context, id, canonical)
    },
  )
  endpoint(
    app,
    { ...shape, path: '/briefings/{id}', summary: 'One public briefing', params: IdPath, others: PROBLEMS },
    (context, { params, query }) => answerItem(context, params.id, query.fields),
  )
}

function answerItem(context: Context, id: string, fields: readonly string[] = []): Promise<Response> {
  return deliver(context, `/api/v1/briefings/${encodeURIComponent(id)}?${fields.join(',')}`, async () => {
    const { text, modifiedAt } = await findBriefing(id)
    const item = JSON.parse(text)
    const chosen = fields.length === 0 ? text : JSON.stringify(pickFields(item, fields))
    return { text: `{"data":${chosen}}`, tags: tagsOf(item), modifiedAt }
  })
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

function moved(context: Context, id: string, canonical: string): Response {
  const { search } = new URL(context.req.url)
  return new Response(null, {
    status: 308,
    headers: {
      location: `/api/v1/briefings/by-slug/${encodeURIComponent(canonical)}${search}`,
      'access-control-allow-origin': '*',
      'cache-control': CALM,
      'cache-tag': `briefing:${id}`,
      'surrogate-key': `briefing:${id}`,
    },
  })
}
