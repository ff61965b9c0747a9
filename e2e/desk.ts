/** What the API said: the data of a 2xx answer, or the problem. */
export type Answer = { status: number; data: Json; problem: Json; version: number }
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at from outside, field by field.
export type Json = any

/** A refusal by the API, with its problem document. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Json

  constructor(what: string, { status, problem }: Answer) {
    super(`${what}: ${status} ${JSON.stringify(problem)}`)
    this.status = status
    this.code = problem?.code ?? 'none'
    this.problem = problem
  }
}

/** A briefing by its id, or as an earlier answer gave it. */
type Target = string | { id: string; version: number }

export type Desk = ReturnType<typeof deskOf>

/** The desk API as one person uses it, from the desk's own origin. */
export function deskOf(url: string, session: string) {
  const ask = async (method: string, path: string, body?: unknown, version?: number): Promise<Answer> => {
    const response = await fetch(`${url}/api/desk${path}`, {
      method,
      headers: {
        cookie: `stet.session=${session}`,
        origin: url,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const json = text ? JSON.parse(text) : null
    const known = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
    return { status: response.status, data: json?.data ?? null, problem: json, version: Number(known ?? Number.NaN) }
  }
  const must = async (method: string, path: string, body?: unknown, version?: number): Promise<Json> => {
    const answer = await ask(method, path, body, version)
    if (answer.status >= 300) throw new Refused(`${method} ${path}`, answer)
    return answer.data
  }
  const get = (id: string) => must('GET', `/briefings/${id}`)
  /** One step on the newest version, or on the briefing as an earlier answer gave it; `body` may be made from it. Throws Refused. */
  const step = async (
    method: string,
    target: Target,
    path: string,
    body: unknown | ((briefing: Json) => unknown) = {},
  ) => {
    const briefing = typeof target === 'string' ? await get(target) : target
    const given = typeof body === 'function' ? body(briefing) : body
    return must(method, `/briefings/${briefing.id}${path}`, given, briefing.version)
  }
  return {
    ask,
    must,
    get,
    step,
    create: (fields: Json): Promise<Json> => must('POST', '/briefings', fields),
    submit: (target: Target): Promise<Json> => step('PUT', target, '/submission'),
    approve: (target: Target): Promise<Json> =>
      step('POST', target, '/reviews', (briefing: Json) => ({ verdict: 'approve', revision: briefing.revision })),
    reopen: (target: Target): Promise<Json> => step('DELETE', target, '/approval'),
    write: (target: Target, document: Json): Promise<Json> => step('PUT', target, '/document', { document }),
    publish: (target: Target, update?: { kind: string; note?: string }): Promise<Json> =>
      step('PUT', target, '/publication', (briefing: Json) => ({
        revision: briefing.approvedRevision,
        ...(briefing.visibility === 'live' && { update: update ?? { kind: 'update' } }),
      })),
    withdraw: (target: Target, reason = 'A test takes it off.', answer = 404): Promise<Json> =>
      step('DELETE', target, '/publication', { reason, answer }),
    schedule: (target: Target, at: Date): Promise<Json> =>
      step('PUT', target, '/schedule', (briefing: Json) => ({
        kind: 'publish',
        revision: briefing.approvedRevision,
        wallTime: at.toISOString().slice(0, 19),
        timeZone: 'Etc/UTC',
        ...(briefing.visibility === 'live' && { update: { kind: 'update' } }),
      })),
  }
}

/** A document with this title and these paragraphs, complete for a briefing without a series. */
export function documentOf(title: string, ...paragraphs: string[]): Json {
  const text = (value: string) => (value ? { content: [{ type: 'text', text: value }] } : {})
  return {
    type: 'doc',
    content: [
      { type: 'title', ...text(title) },
      { type: 'deck' },
      { type: 'keyPoints' },
      ...paragraphs.map(paragraph => ({ type: 'paragraph', ...text(paragraph) })),
    ],
  }
}
