import type { components, paths } from './api-types.ts'

type Schemas = components['schemas']
type Get<P extends keyof paths> = paths[P] extends { get: infer Operation } ? Operation : never
type QueryOf<P extends keyof paths> = Get<P> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never
type AnswerOf<P extends keyof paths> =
  Get<P> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never
type DataOf<P extends keyof paths> = AnswerOf<P> extends { data: (infer Item)[] } ? Item : never

/** A public briefing in a list: everything but its body. Instants are ISO 8601, UTC. */
export type BriefingSummary = Schemas['BriefingSummary']
/** A public briefing with its body (HTML, Markdown, text, JSON) and its schema.org description. */
export type Briefing = Schemas['Briefing']
export type Author = Schemas['Author']
export type Section = DataOf<'/api/v1/sections'>
export type Series = DataOf<'/api/v1/series'>
export type Tag = DataOf<'/api/v1/tags'>

/** What stands under a briefing as further reading. */
export type RelatedBriefing = Schemas['RelatedBriefing']
/** A passage in which the words of a search stand; `ranges` are start and end of each in `text`. */
export type Highlight = Schemas['Highlight']
/** What a search found: a summary with the passages where the words stand. */
export type SearchHit = BriefingSummary & { highlights: Highlight[] }

type Widened<Query> = Omit<Query, 'fields' | 'include'> & {
  /** `authors`: each with their `profile`. `related`: up to three other briefings; a list then takes a `limit` of 20 at most. */
  include?: readonly ('authors' | 'hero' | 'related')[]
}

/** What a list is narrowed and sorted by. */
export type ListQuery = Widened<QueryOf<'/api/v1/briefings'>>
export type ItemQuery = Widened<QueryOf<'/api/v1/briefings/{id}'>>
export type SearchQuery = Omit<Widened<QueryOf<'/api/v1/search'>>, 'q'>
