import { KeptAnswers } from './kept-answers.ts'
import { pause } from './pause.ts'
import { problemOf, retryAfterOf } from './problem.ts'

export type RequestOptions = {
  /** The newsroom's address, such as `https://news.example`. */
  url: string | URL
  /** A delivery key (`stp_…`) or preview key (`stv_…`); the public needs none. */
  key?: string
  /** Stands in for the global `fetch`, say to add what a framework's own cache wants. */
  fetch?: typeof fetch
  /** Characters of answers to keep for conditional requests; 0 keeps none. Default 4,000,000, and 0 in a browser, which does this itself. */
  keep?: number
  /** How often a 429 or 503 that says when to come back is tried again. Default 2. */
  retries?: number
}

export type CallOptions = { signal?: AbortSignal }
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** An answer: its parsed body, and whether the address asked for has moved (308, followed). */
export type Answer = { body: unknown; moved: boolean }

export type Request = {
  /** A `GET`: JSON, from what is kept when the server says 304. Throws `StetProblem`, what `fetch` throws, and the signal's reason. */
  json: (path: string, query?: Query, options?: CallOptions) => Promise<Answer>
  /** A `GET` whose body is a stream: the response as it came, retried by nobody. */
  stream: (path: string, headers: Record<string, string>, signal: AbortSignal) => Promise<Response>
}

const KEEP = 4_000_000
const RETRIES = 2
const LONGEST_WAIT_SECONDS = 30

/** The way every call takes to the server: address, key, conditional requests, bounded retries. */
export function createRequest({
  url,
  key,
  fetch: given,
  keep = defaultKeep(),
  retries = RETRIES,
}: RequestOptions): Request {
  const base = `${new URL(url).href.replace(/\/+$/, '')}/api/v1`
  const kept = new KeptAnswers(keep)
  // Looked up at each call, so that a framework may replace the global one.
  const send: typeof fetch = (...call) => (given ?? globalThis.fetch)(...call)
  const identity: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {}

  const patient = async (address: string, init: RequestInit): Promise<Response> => {
    for (let left = retries; ; left--) {
      const response = await send(address, init)
      const wait = response.status === 429 || response.status === 503 ? retryAfterOf(response) : null
      if (wait === null || wait > LONGEST_WAIT_SECONDS || left <= 0) return response
      await response.body?.cancel()
      await pause(wait * 1_000, init.signal ?? undefined)
    }
  }

  return {
    json: async (path, query = {}, { signal } = {}) => {
      const address = `${base}${path}${searchOf(query)}`
      const before = kept.find(address)
      const condition: Record<string, string> = before ? { 'if-none-match': before.etag } : {}
      const headers = { accept: 'application/json', ...identity, ...condition }
      const response = await patient(address, { headers, signal })
      if (response.status === 304 && before) return { body: JSON.parse(before.text), moved: before.moved }
      if (!response.ok) {
        kept.drop(address)
        throw await problemOf(response)
      }
      const answer = { text: await response.text(), moved: response.redirected }
      const etag = response.headers.get('etag')
      if (etag && !response.headers.get('cache-control')?.includes('no-store')) kept.keep(address, { ...answer, etag })
      return { body: JSON.parse(answer.text), moved: answer.moved }
    },
    stream: (path, headers, signal) =>
      send(`${base}${path}`, { headers: { ...identity, ...headers }, signal, cache: 'no-store' }),
  }
}

/** Parameters in the order of their names, lists with commas, what is undefined left out: one query has one spelling. */
function searchOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  )
  const search = new URLSearchParams(given.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)))
  return search.size > 0 ? `?${search}` : ''
}

/** A browser keeps answers and asks conditionally by itself; asking for it would cost a preflight for every address. */
function defaultKeep(): number {
  const inBrowser = 'document' in globalThis || 'WorkerGlobalScope' in globalThis
  return inBrowser ? 0 : KEEP
}
