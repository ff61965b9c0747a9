import type { CastName } from '#db/seed/cast.ts'
import { textOf } from '#lib/briefings/test-briefing.ts'
import type { Place } from './test-desk.ts'

/** What a route needs to succeed once, and whom it must refuse. */
export type Expectation = { right: CastName; wrong: CastName[]; at?: Place; body?: unknown }

const look = { right: 'reporter', wrong: ['admin'], at: 'live' } satisfies Expectation
const terms = { right: 'admin', wrong: [] } satisfies Expectation
const desk = (at: Place, body: unknown = undefined): Expectation => ({
  ...{ right: 'editor', wrong: ['reporter', 'reporter2', 'admin'], at, body },
})
const own = (at: Place, body: unknown = undefined): Expectation => ({
  ...{ right: 'reporter', wrong: ['reporter2', 'admin'], at, body },
})
const schedule = { kind: 'publish', revision: 1, wallTime: '2040-01-01T07:00', timeZone: 'Asia/Seoul' }
const person = { email: 'new@demo.stet', name: '새 사람', locale: 'ko', roles: ['reporter'], author: null }

/** Every route of the desk API. A route that is not here fails the tests: say who may call it and who may not. */
export const EXPECTATIONS: Record<string, Expectation> = {
  'GET /briefings': { right: 'reporter', wrong: [] },
  'POST /briefings': { right: 'reporter', wrong: ['admin'], body: {} },
  'GET /briefings/{id}': look,
  'PATCH /briefings/{id}': own('draft', { slug: 'new-address' }),
  'PUT /briefings/{id}/document': own('draft', { document: textOf('바뀐 글') }),
  'PUT /briefings/{id}/submission': own('draft'),
  'DELETE /briefings/{id}/submission': own('in_review'),
  'POST /briefings/{id}/reviews': desk('in_review', { verdict: 'approve', revision: 1 }),
  'DELETE /briefings/{id}/approval': own('approved'),
  'PUT /briefings/{id}/publication': desk('approved', { revision: 1 }),
  'DELETE /briefings/{id}/publication': desk('live', { reason: '확인 중', answer: 410 }),
  'PUT /briefings/{id}/schedule': desk('approved', schedule),
  'DELETE /briefings/{id}/schedule': desk('scheduled', { kind: 'publish' }),
  'PUT /briefings/{id}/embargo': desk('draft', { until: '2040-01-01T00:00:00Z' }),
  'DELETE /briefings/{id}/embargo': {
    ...{ right: 'chief', wrong: ['reporter', 'editor', 'admin'], at: 'embargoed', body: { reason: '합의' } },
  },
  'PUT /briefings/{id}/spike': own('draft'),
  'DELETE /briefings/{id}/spike': own('spiked'),
  'POST /briefings/{id}/revisions': own('edited'),
  'POST /briefings/{id}/revisions/{revision}/restoration': own('draft'),
  'GET /briefings/{id}/revisions': look,
  'GET /briefings/{id}/revisions/{revision}': look,
  'GET /briefings/{id}/revisions/{from}/diff/{to}': look,
  'GET /briefings/{id}/checks': look,
  'GET /briefings/{id}/audit': look,
  'GET /briefings/{id}/public-state': look,
  'POST /briefings/{id}/collaboration': { ...look, at: 'draft' },
  'GET /people': { right: 'admin', wrong: ['reporter', 'editor', 'chief'] },
  'POST /people': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], body: person },
  'PATCH /people/{id}': { right: 'admin', wrong: ['reporter', 'editor', 'chief'], body: { name: '새 이름' } },
  'POST /people/{id}/reset': { right: 'admin', wrong: ['reporter', 'editor', 'chief'] },
  'PATCH /me': { right: 'reporter', wrong: [], body: { locale: 'en' } },
  'GET /sections': terms,
  'GET /series': terms,
  'GET /tags': terms,
  'GET /authors': terms,
  'POST /tags': { right: 'reporter', wrong: ['admin'], body: { slug: 'new-tag', name: '새 태그' } },
  'GET /media/{id}': { right: 'reporter', wrong: ['admin'] },
}

/** Open to people without a session: tested by what their token may do. */
export const OPEN = ['POST /invitations/acceptance']
