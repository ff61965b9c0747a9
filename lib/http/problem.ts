import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isUnreachable } from '#db/errors.ts'
import { AppError, type ErrorCode, isAppError, STATUS_OF } from '#lib/kernel/errors.ts'
import { newId } from '#lib/kernel/ids.ts'
import { log } from '#lib/kernel/log.ts'

const TITLES: Record<ErrorCode, string> = {
  validation: 'The request is not valid',
  unauthenticated: 'Nobody is signed in',
  forbidden: 'Not allowed for this person',
  'not-found': 'Not found',
  'not-allowed-in-stage': 'Not possible in this stage',
  'not-approved': 'This revision is not approved',
  conflict: 'Somebody else was faster',
  'precondition-required': 'If-Match is missing',
  locked: 'Locked',
  'publish-blocked': 'Checks stop the publication',
  gone: 'Gone',
  'too-large': 'Too large',
  'unsupported-media': 'This kind of content is not taken',
  'rate-limited': 'Too many requests',
  unavailable: 'Not available for the moment',
  'storage-full': 'The disk is full',
}

/** Headers of every JSON answer that no page may run or frame. */
export const JSON_SECURITY = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

/**
 * The one way in which an error becomes an answer: `application/problem+json` (RFC 9457). What is no AppError becomes a
 * 500 that says nothing but the request's id; the error itself goes to the log under that id.
 */
export function problemResponse(error: unknown, context: Context): Response {
  const requestId: string = context.get('requestId') ?? newId()
  const instance = context.req.path
  const refusal = isAppError(error) ? error : refusalOf(error)
  if (!refusal) {
    log.error('request failed', { requestId, method: context.req.method, path: instance, error })
    const detail = 'Something went wrong here. Give this request id to whoever runs the site.'
    return answer({ title: 'Internal error', status: 500, detail, instance, code: 'internal', requestId })
  }
  const { retryAfterSeconds, ...members } = refusal.detail
  const code = codeOf(refusal)
  const status = STATUS_OF[refusal.code]
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }
  const title = TITLES[refusal.code]
  return answer({ title, status, detail: refusal.message, instance, code, requestId, ...members }, headers)
}

/** 405 with the methods that the resource has (RFC 9110, 15.5.6). */
export function methodNotAllowed(context: Context, allow: string): Response {
  const requestId: string = context.get('requestId') ?? newId()
  const detail = `Use ${allow}.`
  const problem = { title: 'Method not allowed', status: 405, detail, instance: context.req.path, requestId }
  return answer({ ...problem, code: 'method-not-allowed' }, { allow })
}

type Problem = { title: string; status: number; detail: string; instance: string; code: string; requestId: string }

function answer(
  { title, status, detail, instance, code, requestId, ...members }: Problem,
  headers: object = {},
): Response {
  const body = { type: `urn:stet:problem:${code}`, title, status, detail, instance, code, requestId, ...members }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'x-request-id': requestId,
      ...JSON_SECURITY,
      ...headers,
    },
  })
}

/** A cursor's mismatch is a word of the contract beside the codes of AppError. */
function codeOf({ code, detail }: AppError): string {
  return code === 'validation' && detail.reason === 'cursor-mismatch' ? detail.reason : code
}

/** The refusals that Hono itself throws, such as for a body that is no JSON, and that of a database that is away. */
function refusalOf(error: unknown): AppError | null {
  if (isUnreachable(error)) {
    log.error('the database does not answer', { error })
    return new AppError('unavailable', 'The database does not answer. Try again in a moment.', { retryAfterSeconds: 5 })
  }
  if (!(error instanceof HTTPException) || error.status >= 500) return null
  if (error.status === 413) return new AppError('too-large', 'The request is too large.')
  return new AppError('validation', error.message || 'The request is not valid.')
}
