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

/** A database's error repeats the values of its query, which may be a draft's text: they are cut off. */
function plain(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const { name, message, stack } = value
  const cut = (text = '') => text.replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/, '')
  return {
    name,
    message: cut(message),
    stack: cut(stack),
    ...(value.cause !== undefined && { cause: plain(value.cause) }),
  }
}
