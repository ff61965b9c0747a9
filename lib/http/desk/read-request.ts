import type { Context } from 'hono'
import { AppError } from '#lib/kernel/errors.ts'

/** The JSON object of a request; `{}` when there is no body. Throws `validation` for anything else. */
export async function readJson(context: Context): Promise<Record<string, unknown>> {
  const text = await context.req.text()
  if (text === '') return {}
  if (!context.req.header('content-type')?.startsWith('application/json')) {
    throw new AppError('validation', 'Send JSON with Content-Type: application/json.', { reason: 'content-type' })
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('validation', 'The body is not valid JSON.', { reason: 'json' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('validation', 'The body is not a JSON object.', { reason: 'json' })
  }
  return value as Record<string, unknown>
}

/** The version in `If-Match: "<version>"`. Throws `precondition-required` without one, `validation` for another form. */
export function ifMatch(context: Context): number {
  const header = context.req.header('if-match')
  if (header === undefined) {
    throw new AppError('precondition-required', 'Send If-Match with the version that you saw, such as If-Match: "7".')
  }
  const [, version] = /^"(\d{1,15})"$/.exec(header.trim()) ?? []
  if (!version)
    throw new AppError('validation', 'If-Match is a version in quotes, such as "7".', { reason: 'if-match' })
  return Number(version)
}
