import { DeskProblem } from './problem.ts'

type Options = {
  body?: unknown
  version?: number
  signal?: AbortSignal
  /** Goes on when the page closes. */
  keepalive?: boolean
}

/** One call of the desk API with the person's cookie. Gives the answer's `data`; throws `DeskProblem`. */
export async function call<T>(
  method: string,
  path: string,
  { body, version, signal, keepalive }: Options = {},
): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID()
  const answer = await send(`/api/desk${path}`, {
    method,
    headers,
    signal,
    keepalive,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (answer.status === 204) return undefined as T
  const parsed = await answer.json().catch(() => null)
  if (!answer.ok || parsed === null) {
    throw new DeskProblem(
      parsed ?? { status: answer.status, code: 'unavailable', title: 'Unavailable', detail: answer.statusText },
    )
  }
  return parsed.data as T
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new DeskProblem({ status: 0, code: 'offline', title: 'Offline', detail: 'The server did not answer.' })
  }
}
