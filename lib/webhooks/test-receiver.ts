import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Call = { headers: IncomingHttpHeaders; body: string; path: string }
type Answer = (call: Call, ...of: Parameters<RequestListener>) => void

export type Receiver = {
  url: string
  host: string
  calls: Call[]
  answer: (next: Answer) => void
  close: () => Promise<void>
}

/** A receiver on loopback that keeps every call, and answers 204 until told otherwise. Its `host` belongs in `STET_OUTBOUND_HOSTS`. */
export async function startReceiver(): Promise<Receiver> {
  const calls: Call[] = []
  let answer: Answer = (_, __, res) => void res.writeHead(204).end()
  const server: Server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    const call = { headers: req.headers, body, path: req.url ?? '' }
    calls.push(call)
    answer(call, req, res)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ url: `http://${host}/hook`, host, calls },
    answer: next => {
      answer = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** The event in a call, checked by the official package as its receiver would at the time of the attempt. Throws when the signature is wrong. */
export function verified(secret: string, { headers, body }: Call): { type: string; data: Record<string, unknown> } {
  const real = Date.now
  Date.now = () => Number(headers['webhook-timestamp']) * 1000
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>) as ReturnType<typeof verified>
  } finally {
    Date.now = real
  }
}
