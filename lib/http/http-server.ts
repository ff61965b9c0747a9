import { createServer, type RequestListener, type Server } from 'node:http'

/** What a server gives to slow and to many clients. Times in milliseconds. */
export type Patience = {
  /** For the head of a request, and for the whole of it. */
  head: number
  request: number
  /** For any movement on a connection while an answer is under way. */
  silence: number
  /** Between two requests. Longer than load balancers wait, so that they close first. */
  rest: number
  connections: number
}

const PATIENCE: Patience = { head: 15_000, request: 120_000, silence: 60_000, rest: 65_000, connections: 20_000 }

/** An HTTP server that lets no client hold it up: connections that are too slow or too many are closed, the others do not notice. */
export function httpServer(answer: RequestListener, patience: Partial<Patience> = {}): Server {
  const { head, request, silence, rest, connections } = { ...PATIENCE, ...patience }
  const server = createServer({
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: rest,
    connectionsCheckingInterval: Math.min(5_000, head),
  })
  server.maxConnections = connections
  server.timeout = silence
  server.on('request', answer)
  return server
}
