const SECRET_NAMES = /cookie|authorization|token|password|secret/i

type Fields = Record<string, unknown>

/** Structured lines on standard error, one JSON object each. Fields whose names speak of secrets are never written. */
export const log = {
  info: (message: string, fields: Fields = {}) => write('info', message, fields),
  error: (message: string, fields: Fields = {}) => write('error', message, fields),
}

function write(level: string, message: string, fields: Fields) {
  const safe = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, SECRET_NAMES.test(name) ? '[redacted]' : plain(value)]),
  )
  process.stderr.write(`${JSON.stringify({ level, at: new Date().toISOString(), message, ...safe })}\n`)
}

function plain(value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value
}
