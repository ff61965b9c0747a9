import type { IncomingMessage } from 'node:http'

/** Who asks, for all that answer: `X-Forwarded-For` ends with our own peer from here on. */
export function addPeer({ headers, socket }: IncomingMessage): void {
  const before = headers['x-forwarded-for']
  const peer = socket.remoteAddress ?? 'unknown'
  headers['x-forwarded-for'] = before ? `${before}, ${peer}` : peer
}

/** Lets the header stand as `addPeer` left it for those, too, who read the headers as they came, as Hono does once somebody asked it for all of them. */
export function settlePeer(req: IncomingMessage): void {
  const others = req.rawHeaders.flatMap((name, i, all) =>
    i % 2 === 0 && name.toLowerCase() !== 'x-forwarded-for' ? [name, all[i + 1] ?? ''] : [],
  )
  req.rawHeaders = [...others, 'X-Forwarded-For', String(req.headers['x-forwarded-for'])]
}
