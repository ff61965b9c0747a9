import { lookup } from 'node:dns/promises'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { OutboundError } from './outbound-error.ts'
import { type OutboundUrl, outboundUrl } from './outbound-url.ts'
import { isPublicAddress } from './public-address.ts'

const WITHIN_MS = 7_000
const ANSWER_BYTES = 100_000

type Address = { address: string; family: number }
type Request = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Hosts (`host:port`) that may have any address; those of `STET_OUTBOUND_HOSTS`, which are the webhooks', when absent. */
  exemptHosts?: readonly string[]
  /** Ends the request early. */
  signal?: AbortSignal
  /** Gives every IP address of a name; the system's resolver when absent. */
  resolve?: (host: string) => Promise<Address[]>
  /** Milliseconds for everything together; 7,000 when absent, and never more. */
  withinMs?: number
  /** How much of the answer is read; 100,000 bytes when absent. */
  mostBytes?: number
}
export type OutboundAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/**
 * The only way out to other servers. Resolves the name itself, refuses it when any of its addresses is not public, and
 * connects to those checked addresses and no other, so that a second look at the name cannot lead elsewhere. Follows no
 * redirect, takes 7 s at most for everything, and reads 100,000 bytes of the answer (or `mostBytes`); the rest is cut off.
 * Throws `OutboundError`.
 */
export async function safeFetch(address: string, request: Request = {}): Promise<OutboundAnswer> {
  const target = outboundUrl(address, request.exemptHosts)
  const timeout = AbortSignal.timeout(Math.min(request.withinMs ?? WITHIN_MS, WITHIN_MS))
  const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
  try {
    const addresses = await untilAborted(signal, checkedAddresses(target, request.resolve ?? resolveName))
    return await exchange(target, addresses, request, signal)
  } catch (error) {
    if (timeout.aborted) throw new OutboundError('timeout', 'There was no whole answer within 7 seconds.', error)
    throw faultOf(error)
  }
}

function resolveName(host: string): Promise<Address[]> {
  return lookup(host, { all: true })
}

/** All addresses of the host. One closed address among open ones is a trap: it refuses the whole name. */
async function checkedAddresses(
  { host, exempt }: OutboundUrl,
  resolve: (host: string) => Promise<Address[]>,
): Promise<Address[]> {
  const family = isIP(host)
  const addresses = family === 0 ? await resolve(host).catch(unresolved) : [{ address: host, family }]
  if (addresses.length === 0) unresolved()
  const closed = exempt ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
  if (closed) throw new OutboundError('address', `${host} leads to ${closed.address}, which is not a public address.`)
  return addresses
}

function unresolved(cause?: unknown): never {
  throw new OutboundError('unresolved', 'The name of the host has no address.', cause)
}

function exchange(
  { url, port }: OutboundUrl,
  addresses: Address[],
  { method = 'GET', headers, body, mostBytes = ANSWER_BYTES }: Request,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const call = request(
      {
        ...{ method, port, signal, path: url.pathname + url.search },
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
        lookup: pinnedTo(addresses),
        // A connection of its own: a kept one was checked at another time.
        agent: false,
      },
      answer =>
        readAnswer(answer, mostBytes)
          .then(resolve, reject)
          .finally(() => call.destroy()),
    )
    call.once('upgrade', (_, socket) => {
      socket.destroy()
      reject(new Error('the receiver switched protocols'))
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** Node asks this instead of a resolver; whichever it tries, it has been checked. */
function pinnedTo(addresses: Address[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses
    if (all) callback(null, addresses)
    else if (first) callback(null, first.address, first.family)
  }
}

async function readAnswer(answer: IncomingMessage, mostBytes: number): Promise<OutboundAnswer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= mostBytes) break
  }
  const body = Buffer.concat(chunks).subarray(0, mostBytes)
  return { status: answer.statusCode ?? 0, headers: answer.headers, body }
}

/** The promise's outcome, or the signal's reason when that comes first: a resolver cannot be interrupted. */
async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function faultOf(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const tls = /CERT|TLS|SSL|SIGNATURE|SELF_SIGNED|EPROTO/.test(code)
  if (tls) return new OutboundError('tls', `The receiver has no trusted certificate (${code}).`, error)
  return new OutboundError('connection', `The connection failed${code && ` (${code})`}.`, error)
}
