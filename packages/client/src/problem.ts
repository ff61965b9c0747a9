/** One thing wrong with a request: a JSON pointer or the name of a query parameter, and a sentence. */
export type Fault = { pointer: string; in?: string; code: string; message: string }

type Members = { code: string; detail: string; requestId?: string; notice?: string; errors?: Fault[] }

/** A refusal of the API (RFC 9457). `code` is a word of its contract, such as `not-found`, `gone` or `cursor-mismatch`; `retryAfter` is in seconds. */
export class StetProblem extends Error {
  override readonly name = 'StetProblem'
  readonly status: number
  readonly code: string
  readonly detail: string
  /** Names this request in the newsroom's log. */
  readonly requestId: string | null
  /** What the newsroom tells the public about a killed briefing. */
  readonly notice: string | null
  readonly errors: readonly Fault[]
  readonly retryAfter: number | null

  constructor(status: number, members: Members, retryAfter: number | null = null) {
    super(`${status} ${members.code}: ${members.detail}`)
    this.status = status
    this.code = members.code
    this.detail = members.detail
    this.requestId = members.requestId ?? null
    this.notice = members.notice ?? null
    this.errors = members.errors ?? []
    this.retryAfter = retryAfter
  }
}

/** The problem that `response` reports; its body may be anything when it does not come from Stet itself. */
export async function problemOf(response: Response): Promise<StetProblem> {
  const text = await response.text()
  const detail = response.statusText || 'The answer does not come from Stet.'
  const members: Members = { code: 'unknown', detail, requestId: response.headers.get('x-request-id') ?? undefined }
  return new StetProblem(response.status, { ...members, ...objectOf(text) }, retryAfterOf(response))
}

/** Seconds that Retry-After asks to wait, given as a number or as a date; null without one. */
export function retryAfterOf(response: Response): number | null {
  const value = response.headers.get('retry-after')
  if (!value) return null
  if (/^\d+$/.test(value)) return Number(value)
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1_000))
}

/** A proxy's own page is no problem+json: it says nothing that a program could use. */
function objectOf(text: string): Partial<Members> {
  try {
    const value: unknown = JSON.parse(text)
    const isProblem = typeof value === 'object' && value !== null && 'code' in value && 'detail' in value
    return isProblem ? (value as Members) : {}
  } catch {
    return {}
  }
}
