/** Error codes of Node and of PostgreSQL (appendix A, classes 08, 53 and 57). */
const UNREACHABLE = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'],
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
]

/** True when `error` says that a unique index refused a row, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  return codesOf(error).some(
    code => code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505',
  )
}

/** True when `error` says that there is no room left to write. */
export function isFull(error: unknown): boolean {
  return codesOf(error).some(code => ['SQLITE_FULL', 'ENOSPC', '53100'].includes(code))
}

/** True when another process holds the write lock of the SQLite file. */
export function isBusy(error: unknown): boolean {
  return codesOf(error).some(code => code.startsWith('SQLITE_BUSY'))
}

/** True when PostgreSQL broke a tie of locks by ending this transaction: it may be tried again as a whole. */
export function isDeadlock(error: unknown): boolean {
  return codesOf(error).some(code => code === '40P01' || code === '40001')
}

/** True when the PostgreSQL server cannot be reached, is stopping or starting, or ended the connection. */
export function isUnreachable(error: unknown): boolean {
  return (
    codesOf(error).some(code => UNREACHABLE.includes(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(causeOf(error))
  )
}

/** True when the SQLite file is not one, or has broken pages. */
export function isDamaged(error: unknown): boolean {
  return codesOf(error).some(code => code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
}

function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let e = error; e instanceof Error; e = e.cause) if ('code' in e && typeof e.code === 'string') codes.push(e.code)
  return codes
}

/** The message of the innermost error. */
function causeOf(error: unknown): string {
  let innermost = error
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause
  return innermost instanceof Error ? innermost.message : ''
}
