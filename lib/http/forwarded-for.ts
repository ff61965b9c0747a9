import type { IncomingMessage } from 'node:http'
import { isOwnCall, OWN_CALL } from './own-call.ts'

/**
 * Who asks, for all that answer: `X-Forwarded-For` ends with our own peer from here on. A call of this process to itself
 * names the hops of the reader that it is for, peer and all: they stand. Nobody behind this sees what proved it.
 */
export function addPeer({ headers, socket }: IncomingMessage): void {
  const before = headers['x-forwarded-for']
  const isOwn = isOwnCall(headers[OWN_CALL])
  delete headers[OWN_CALL]
  if (before && isOwn) return
  const peer = socket.remoteAddress ?? 'unknown'
  headers['x-forwarded-for'] = before ? `${before}, ${peer}` : peer
}

/** Lets the headers stand as `addPeer` left them for those, too, who read them as they came, as Hono does once somebody asked it for all of them. */
export function settlePeer(req: IncomingMessage): void {
  const changed = ['x-forwarded-for', OWN_CALL]
  const others = req.rawHeaders.flatMap((name, i, all) =>
    i % 2 === 0 && !changed.includes(name.toLowerCase()) ? [name, all[i + 1] ?? ''] : [],
  )
  req.rawHeaders = [...others, 'X-Forwarded-For', String(req.headers['x-forwarded-for'])]
}
