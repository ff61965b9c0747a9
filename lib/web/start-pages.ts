import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { env } from '#lib/kernel/env.ts'

/** Starts Next for everything that is a page. Next gets a server of its own that nobody listens on: it would take every socket of ours. */
export async function startPages() {
  const dev = !env().production
  const unheard = createServer()
  const app = next({ dev, httpServer: unheard, hostname: 'localhost', port: env().port })
  await app.prepare()
  const handler = app.getRequestHandler()
  return {
    answer: (req: IncomingMessage, res: ServerResponse) => handler(req, res),
    /** True when the socket is Next's: hot reload, in development only. */
    upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!dev || !req.url?.startsWith('/_next/')) return false
      // Only the listener that Next put on its server knows hot reload; `getUpgradeHandler()` gives another one.
      return unheard.emit('upgrade', req, socket, head)
    },
  }
}
