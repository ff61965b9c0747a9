import type { z } from '@hono/zod-openapi'
import { findAuthor, listAuthors, listSections, listSeries, listTags } from '#lib/delivery/list-terms.ts'
import { AuthorAnswer, AuthorsAnswer, SectionsAnswer, SeriesAnswer, TagsAnswer } from './answers.ts'
import { deliver } from './deliver.ts'
import { type DeliveryHono, endpoint } from './endpoint.ts'
import { NoQuery, SlugPath } from './queries.ts'

/** `GET /sections`, `/series`, `/tags`, `/authors` and `/authors/{slug}`: what public briefings carry, with counts. */
export function addTerms(app: DeliveryHono): void {
  addTermList(app, {
    path: '/sections',
    summary: 'Sections with public briefings',
    answer: SectionsAnswer,
    list: listSections,
  })
  addTermList(app, { path: '/series', summary: 'Series with public briefings', answer: SeriesAnswer, list: listSeries })
  addTermList(app, { path: '/tags', summary: 'Tags with public briefings', answer: TagsAnswer, list: listTags })
  addTermList(app, {
    path: '/authors',
    summary: 'Authors with public briefings',
    answer: AuthorsAnswer,
    list: listAuthors,
  })
  endpoint(
    app,
    {
      path: '/authors/{slug}',
      summary: 'One author with public briefings',
      params: SlugPath,
      query: NoQuery,
      answer: AuthorAnswer,
      others: { 404: 'No such author, or none with a public briefing' },
    },
    (context, { params: { slug } }) =>
      deliver(context, `/api/v1/authors/${encodeURIComponent(slug)}`, async state => ({
        text: JSON.stringify({ data: await findAuthor(slug) }),
        tags: ['list:briefings', `author:${slug}`],
        modifiedAt: state.changedAt,
      })),
  )
}

type TermList = { path: string; summary: string; answer: z.ZodType; list: () => Promise<unknown[]> }

function addTermList(app: DeliveryHono, { list, ...shape }: TermList) {
  endpoint(app, { ...shape, query: NoQuery, others: { 400: 'Parameters are not taken here' } }, context =>
    deliver(context, `/api/v1${shape.path}`, async state => ({
      text: JSON.stringify({ data: await list() }),
      tags: ['list:briefings', `list:${shape.path.slice(1)}`],
      modifiedAt: state.changedAt,
    })),
  )
}
