import { Agent, request } from 'node:http'
import type { Exchange } from './test-contract.ts'
import type { RandomRequest } from './test-requests.ts'

const HANGS_AFTER_MS = 20_000

/** Sends requests over few kept connections. A stream is left once its head is there; an answer that does not end in 20 seconds is thrown. */
export function clientOf(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname: host, port } = new URL(url)
  const send = ({ method, target, headers, body }: RandomRequest): Promise<Exchange> =>
    new Promise((resolve, reject) => {
      const req = request({ agent, host, port, method, path: target, headers: sentHeaders(headers, body) }, res => {
        const { statusCode: status = 0, headers: answered } = res
        const chunks: Buffer[] = []
        const done = () => {
          clearTimeout(timer)
          resolve({ method, target, status, headers: answered, body: Buffer.concat(chunks) })
        }
        res.on('data', chunk => chunks.push(chunk))
        res.on('end', done)
        res.on('error', () => undefined)
        if (!answered['content-type']?.startsWith('text/event-stream') || method === 'HEAD') return
        done()
        req.destroy()
      })
      const timer = setTimeout(() => {
        reject(new Error(`${method} ${target} hangs`))
        req.destroy()
      }, HANGS_AFTER_MS)
      req.on('error', error => {
        clearTimeout(timer)
        reject(new Error(`${method} ${target} with ${JSON.stringify(headers)}: ${error.message}`))
      })
      req.end(body)
    })
  return { send, stop: () => agent.destroy() }
}

function sentHeaders(headers: Record<string, string>, body: string | undefined): Record<string, string> {
  if (body === undefined) return { ...headers }
  return { 'content-type': 'application/json', ...headers, 'content-length': String(Buffer.byteLength(body)) }
}
