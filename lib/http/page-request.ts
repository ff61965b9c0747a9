import type { IncomingMessage, ServerResponse } from 'node:http'

/** Far more than a name, a password and a token need. */
const SIGN_IN_BYTES = 16 * 1024

/**
 * Refuses what no page takes, before any of it is read: pages are only looked at, and signing in takes a small body of a
 * stated length. True when it has answered.
 */
export function refusePageRequest(req: IncomingMessage, res: ServerResponse): boolean {
  const { method = 'GET' } = req
  if (method === 'GET' || method === 'HEAD') return false
  const signsIn = req.url?.startsWith('/api/auth/') && method === 'POST'
  const status = signsIn ? lengthRefusal(req) : 405
  if (status === null) return false
  // What is still coming is not read: the connection ends with the answer.
  res.writeHead(status, { connection: 'close', ...(status === 405 && { allow: 'GET, HEAD' }) }).end()
  return true
}

function lengthRefusal({ headers }: IncomingMessage): 411 | 413 | null {
  const stated = headers['content-length']
  if (stated === undefined) return 411
  return Number(stated) > SIGN_IN_BYTES ? 413 : null
}
