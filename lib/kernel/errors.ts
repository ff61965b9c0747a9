/** Every refusal the program can give, with its HTTP status. The contract of the API: codes are never renamed. */
export const STATUS_OF = {
  validation: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'not-allowed-in-stage': 409,
  'not-approved': 409,
  conflict: 412,
  'precondition-required': 428,
  locked: 423,
  'publish-blocked': 422,
  gone: 410,
  'too-large': 413,
  'unsupported-media': 415,
  'rate-limited': 429,
  unavailable: 503,
  'storage-full': 507,
} as const

export type ErrorCode = keyof typeof STATUS_OF

/** One thing wrong with an input. `pointer` is a JSON pointer (RFC 6901) or the name of a query parameter. */
export type Fault = { pointer: string; in?: 'body' | 'query' | 'path' | 'header'; code: string; message: string }

/** What a refusal carries besides its sentence. */
export type ErrorDetail = {
  errors?: Fault[]
  checks?: unknown[]
  /** A word for the exact guard that refused, for the interface to translate. */
  reason?: string
  /** Both sides of a lost compare-and-set. */
  current?: unknown
  notice?: string
  /** The instants that a local time could mean. */
  choices?: unknown[]
  retryAfterSeconds?: number
}

/** The only error that use-cases throw on purpose: rolls the transaction back and becomes problem+json at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
  }
}

/** True for an AppError made in either module graph of the process (Next bundles a copy of this class). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error
}
